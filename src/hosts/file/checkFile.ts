import type { NamedRange, WriteSheet } from 'hucre';
import { invalid, MAX_TEXT } from '../shared/checks';

/** Last look at the whole file, user's sheets included: what a plan cannot see alone. @throws HostError InvalidArgument */
export function checkFile(sheets: readonly WriteSheet[], names: readonly NamedRange[]): void {
  const taken = new Set<string>();
  const claim = (scope: string, name: string): void => {
    const key = `${scope}|${name.toLowerCase()}`;
    if (taken.has(key)) throw invalid(`« ${name} » is used twice`);
    taken.add(key);
  };
  for (const sheet of sheets) {
    claim('sheet', sheet.name);
    for (const table of sheet.tables ?? []) claim('name', table.name);
    for (const cell of sheet.cells?.values() ?? []) {
      const { value, formulaResult } = cell;
      for (const content of [value, formulaResult]) {
        if (typeof content === 'number' && !Number.isFinite(content))
          throw invalid(`${sheet.name}: ${content}`);
        if (typeof content === 'string' && content.length > MAX_TEXT)
          throw invalid(`${sheet.name}: a text is too long`);
      }
    }
  }
  for (const name of names) claim(name.scope ? `name of ${name.scope}` : 'name', name.name);
}
