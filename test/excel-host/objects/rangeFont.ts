import { HostObject } from '../wire/hostObject';
import type { Dressed } from './looks';

/** Font of cells or of a style (ExcelApi 1.1, types: RangeFont). */
export class RangeFont extends HostObject {
  constructor(private readonly looks: Dressed) {
    super();
  }
  get Bold(): unknown {
    return this.looks.get('font.bold', false);
  }
  set Bold(value: unknown) {
    this.looks.set('font.bold', value);
  }
  get Italic(): unknown {
    return this.looks.get('font.italic', false);
  }
  set Italic(value: unknown) {
    this.looks.set('font.italic', value);
  }
  get Underline(): unknown {
    return this.looks.get('font.underline', 'None');
  }
  set Underline(value: unknown) {
    this.looks.set('font.underline', value);
  }
  get Strikethrough(): unknown {
    return this.looks.get('font.strikethrough', false);
  }
  set Strikethrough(value: unknown) {
    this.looks.set('font.strikethrough', value);
  }
  get Size(): unknown {
    return this.looks.get('font.size', 11);
  }
  set Size(value: unknown) {
    this.looks.set('font.size', value);
  }
  get Color(): unknown {
    return this.looks.get('font.color', '#000000');
  }
  set Color(value: unknown) {
    this.looks.set('font.color', value);
  }
  get Name(): unknown {
    return this.looks.get('font.name', 'Calibri');
  }
  set Name(value: unknown) {
    this.looks.set('font.name', value);
  }
}
