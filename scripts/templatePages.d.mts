import type { TemplateCard } from '../src/app/templates';
import type { Example, ExampleLine } from '../src/catalogue/templates/examples';
import type { Source } from '../src/catalogue/templates/sources';
import type { Indicator } from '../src/scheme/indicator';
import type { Template } from '../src/scheme/scheme';

export interface Declared {
  readonly templates: readonly Template[];
  readonly cards: readonly TemplateCard[];
  readonly examples: readonly Example[];
  readonly sources: readonly Source[];
  readonly indicatorOf: (id: string) => Indicator;
  readonly attainment: (line: ExampleLine) => number | null;
}

export function templatePage(declared: Declared): string;
