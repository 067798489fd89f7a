import { cellText, isBlank, isTypedSerial } from '../files/cell';
import { isEmptyWord, withoutUnusableMark } from './empties';
import { looksLikeName } from '../privacy/names';
import { givesSomeoneAway } from '../privacy/personal';
import { hasFigures, isPlainCode } from '../privacy/plain';
import { NOTHING, reader, type CellReader, type Reading } from './reading';
import { parseSiret } from './siret';
import { tidy } from './text';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** « &#8217; » and « &amp; » of web exports, once: a doubly escaped text stays as its author sees it. */
const unescape = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{2,6})|([a-z]{2,4}));/g,
        (whole, code: string | undefined, name: string | undefined) => {
          if (code !== undefined)
            return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
          return name !== undefined && Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
        },
      )
    : text;

const GIVEN_AWAY: Reading = {
  value: null,
  issue: { code: 'donnee-personnelle-ecartee', severity: 'info' },
};

/**
 * Text as typed, `=cmd` and the like included: making it harmless in a cell is the host's duty, not a reason to alter data.
 * A whole number keeps all its digits; a text that gives away a person is not imported.
 */
export const textReader: CellReader = reader((cell) => {
  if (typeof cell === 'number') {
    if (givesSomeoneAway(String(cell))) return GIVEN_AWAY;
    if (!Number.isSafeInteger(cell))
      return {
        value: String(cell),
        ...(Number.isInteger(cell)
          ? { issue: { code: 'identifiant-arrondi', severity: 'a-verifier' } as const }
          : {}),
      };
    return { value: cell.toFixed(0) };
  }
  const text = tidy(unescape(cellText(cell)));
  if (givesSomeoneAway(text)) return GIVEN_AWAY;
  return text === '' ? NOTHING : { value: text };
});

/** As typed, empty words included: « Sans objet » is for the reader of considerations to judge. */
export const rawTextReader: CellReader = (cell) => {
  const text = tidy(cellText(cell));
  return text === '' || givesSomeoneAway(text) ? NOTHING : { value: text };
};

/** Words of a list that is not closed (procedures): a cell that is written as a name is none of them. */
export const wordsReader: CellReader = (cell) =>
  typeof cell === 'string' && looksLikeName(tidy(cell)) ? GIVEN_AWAY : textReader(cell);

/** An identifier: as text, and « INX 2024-12 » gives 2024-12. */
export const identifierReader: CellReader = (cell) => {
  if (typeof cell !== 'string') return textReader(cell);
  // The number of most contracts: it is no empty word, gives nobody away, and has nothing to make tidy.
  if (isPlainCode(cell) && hasFigures(cell, 1)) return { value: cell };
  return textReader(cell.includes('INX') ? withoutUnusableMark(cell) : cell);
};

export const cpvReader: CellReader = (cell) => {
  const { value } = identifierReader(cell);
  if (typeof value !== 'string') return NOTHING;
  const found = /^(\d{8})(-\d)?$/.exec(value.replace(/\s/g, ''));
  if (found) return { value: found[1] ?? null };
  // A spreadsheet takes the leading zero of divisions 03 and 09 away.
  return { value: /^[39]\d{6}$/.test(value) ? `0${value}` : value };
};

export const siretReader: CellReader = (cell) => {
  if (
    cell === undefined ||
    cell === null ||
    isBlank(cell) ||
    typeof cell === 'boolean' ||
    isTypedSerial(cell)
  )
    return NOTHING;
  // The first of a joined list: the mandataire.
  const first =
    typeof cell === 'string' ? (cell.split(/[;,|]/).find((part) => part.trim() !== '') ?? '') : cell;
  if (typeof first === 'string' && isEmptyWord(first)) return NOTHING;
  const { value, issue } = parseSiret(first);
  if (issue === null) return { value };
  return { value, issue: { code: issue, severity: issue === 'siret-zero-restitue' ? 'info' : 'a-verifier' } };
};

/** What tells a person apart, as typed: it goes into the pseudonym's key and nowhere else. */
export const identityReader: CellReader = reader((cell) => ({ value: tidy(cellText(cell)) }));
