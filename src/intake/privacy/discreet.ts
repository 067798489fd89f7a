import { cellText, type RawCell } from '../files/cell';
import type { Anomaly } from '../types';
import { fold } from '../values/text';
import { looksLikeName } from './names';
import { mayGiveSomeoneAway } from './personal';
import { pseudonymOf } from './pseudonym';

export const MASKED_HEADER = '(colonne personnelle)';

/** True when a message must not repeat a text: it names somebody, or is written as names are. */
export const isEchoable = (text: string): boolean => !mayGiveSomeoneAway(text) && !looksLikeName(text);

/** A header without what names somebody in it: « Heures (Martin Dupont) » is read, and shown, as « Heures ». */
export function discreetHeader(header: string): string {
  if (header.trim() === '' || header.length > 400) return header;
  if (isEchoable(header.trim()) && pieces(header).every(isEchoable)) return header;
  const kept = header.replace(/[([][^)\]]*[)\]]?/gu, (inside) =>
    isEchoable(inside.slice(1, -1).trim()) ? inside : '',
  );
  const lines = kept.split(/[\n:–—|]|\s-\s/u).filter((line) => line.trim() !== '');
  const shown = lines.filter((line) => isEchoable(line.trim()));
  const text = shown.map((line) => line.trim()).join(' ');
  return text === '' || !isEchoable(text) ? MASKED_HEADER : text;
}

const pieces = (header: string): readonly string[] =>
  header.split(/[()[\]\n:–—|]|\s-\s/u).map((piece) => piece.trim());

/** Words of a file or sheet name, without its ending. */
const nameWords = (name: string): readonly string[] =>
  fold(name.replace(/\.[a-z0-9]{2,5}$/iu, ''))
    .split(' ')
    .filter((word) => word.length > 1);

const spaced = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,5}$/iu, '')
    .replace(/[_+]+|(?<=\p{L})-(?=\p{Lu}{2})/gu, ' ')
    .trim();

const ending = (name: string): string => /\.[a-z0-9]{2,5}$/iu.exec(name)?.[0] ?? '';

/** What keeps two masked names apart without saying either: it is keyed by the workbook, as people are. */
const token = (name: string, secret: string): string =>
  pseudonymOf(`nom de fichier:${name}`, secret).slice(2);

export const maskedFile = (name: string, secret: string): string =>
  `fichier-${token(name, secret)}${ending(name)}`;

export const maskedPart = (part: string, secret: string): string => `onglet-${token(part, secret)}`;

/**
 * The name of a file as it may be kept and shown: one that holds an identifier, or a civility with a name, is masked.
 * Any other pair of capitals may be a town: only the people of its table tell (`namesOneOf`).
 */
export const discreetFile = (name: string, secret: string): string =>
  mayGiveSomeoneAway(spaced(name)) ? maskedFile(name, secret) : name;

/** The name of a sheet as it may be kept and shown: facilitators often give each person a sheet of theirs. */
export const discreetPart = (part: string | null, secret: string): string | null =>
  part === null || isEchoable(spaced(part.replace(/\s*\(\d+\)$/u, ''))) ? part : maskedPart(part, secret);

/**
 * True when a name holds the whole name of one of the people of the table: what no list of names could tell of
 * « Martin_Dupont_2024.xlsx », the table itself tells.
 */
export function namesOneOf(name: string, people: Iterable<readonly (RawCell | undefined)[]>): boolean {
  const said = new Set(nameWords(name));
  if (said.size === 0) return false;
  for (const cells of people) {
    const own = fold(cells.map(cellText).join(' '))
      .split(' ')
      .filter((word) => word.length > 1 && !/^\d+$/u.test(word));
    if (own.length >= 2 && own.length <= 6 && own.every((word) => said.has(word))) return true;
  }
  return false;
}

/** Errors that a caller expects keep their message: it is made of codes. */
const isOurs = (error: Error): boolean => /^intake: \d/u.test(error.message);

/**
 * An error that may leave the intake: what a library wrote in its message may quote a cell, so only its kind and the
 * places of the code it went through are kept.
 */
export function discreetError(error: unknown): Error {
  if (error instanceof Error && isOurs(error)) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  const safe = new Error(`intake: ${/^[A-Za-z]{1,40}$/u.test(kind) ? kind : 'Error'}`);
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  safe.stack = [safe.message, ...frames.filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line))].join('\n');
  return safe;
}

/** The same anomalies, said of the file under the name that may be shown. */
export const renamed = (anomalies: readonly Anomaly[], file: string): readonly Anomaly[] =>
  anomalies.map((anomaly) =>
    anomaly.where.source === file ? anomaly : { ...anomaly, where: { ...anomaly.where, source: file } },
  );
