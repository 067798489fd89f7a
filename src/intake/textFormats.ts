import type { AnomalyLog } from './anomalyLog';
import { readDecpJson } from './decp/decpJson';
import { readDecpXml } from './decp/decpXml';
import { SourceRefused } from './failure';
import { readDelimited } from './files/delimited';
import { bareSheet } from './files/matrix';
import type { Job } from './job';
import type { ReadPart } from './readPart';
import { readSheets } from './readSheets';

/** A form of text that is told by its first characters. `log` is that of the whole source. */
interface TextFormat {
  /** `start`: the first characters, blanks skipped, in lower case. */
  readonly begins: (start: string) => boolean;
  readonly read: (content: string, job: Job, log: AnomalyLog) => Promise<readonly ReadPart[]>;
}

const json: TextFormat = { begins: (start) => /^[{[]/.test(start), read: readDecpJson };

const xml: TextFormat = { begins: (start) => /^<(\?xml|!|[a-z])/.test(start), read: readDecpXml };

/** Anything else is a table, its cells parted by some sign. */
const delimited: TextFormat = {
  begins: () => true,
  read: (content, job, log) => {
    const { grid, delimiter, oddQuotes } = readDelimited(content);
    for (const row of oddQuotes) log.add({ code: 'guillemet-mal-place', severity: 'a-verifier' }, { row });
    return readSheets([bareSheet(grid, delimiter)], job, log);
  },
};

/** In order: the first that recognises the text reads it. */
const FORMATS: readonly TextFormat[] = [json, xml, delimited];

/** @throws SourceRefused whatever its reader refuses, `fichier-vide` for blanks. */
export async function readText(content: string, job: Job, log: AnomalyLog): Promise<readonly ReadPart[]> {
  const start = content.trimStart().slice(0, 64).toLowerCase();
  if (start === '') throw new SourceRefused('fichier-vide');
  const format = FORMATS.find(({ begins }) => begins(start)) ?? delimited;
  return format.read(content, job, log);
}
