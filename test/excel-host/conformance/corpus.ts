import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { load } from 'js-yaml';

/** One sample of Microsoft's corpus (OfficeDev/office-js-snippets): read for the run, never kept. */
export interface Sample {
  /** `42-range/range-find`. */
  readonly id: string;
  readonly folder: string;
  readonly script: string;
  readonly html: string;
}

const contentOf = (yaml: unknown, part: string): string => {
  const content: unknown = Reflect.get(Object(Reflect.get(Object(yaml), part)), 'content');
  return typeof content === 'string' ? content : '';
};

/** The samples for Excel, in the order of the corpus, from the folder that holds those of Excel. */
export function readCorpus(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const yaml: unknown = load(readFileSync(join(folder, file), 'utf8'));
      const id = file
        .split(sep)
        .join('/')
        .replace(/\.yaml$/, '');
      return {
        id,
        folder: id.includes('/') ? (id.split('/')[0] ?? '') : '(modèle vide)',
        script: contentOf(yaml, 'script'),
        html: contentOf(yaml, 'template'),
      };
    });
}
