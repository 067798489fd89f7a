import type { Scalar } from './state';

/** What `valueTypes` says of a value (docs: Range.valueTypes). */
export const valueType = (value: Scalar): string => {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(value) ? 'Error' : 'String';
};
