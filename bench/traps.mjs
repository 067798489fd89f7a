import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromCSV } from 'arquero';
import { autoType, dsvFormat } from 'd3-dsv';
import Papa from 'papaparse';
import { read, set_cptable, utils } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { areUnderstood, bytesOf, judgeOurs } from '../test/intake/traps/judge.mjs';
import { TRAPS } from '../test/intake/traps/traps.mjs';
import { bundle } from './bundle.mjs';

/**
 * The corpus of French traps given to each parser with its best documented options. Peers are told the separator, the decimal comma and the
 * columns of texts where they have an option for it, and are judged kindly: a date may be a Date, a serial day or an ISO text; a refusal may be any
 * error that they report. They were not written for French purchasing: the score says what is left to do around them.
 */
const text = (trap) => new TextDecoder().decode(bytesOf(trap));
const delimiter = (trap) => trap.delimiter ?? (/[;,\t|]/.exec(trap.text ?? trap.latin1)?.[0] || ';');

/** Columns that whoever knows the file would declare as texts. */
const TEXTS = [
  'N° marché',
  'Objet',
  'SIRET titulaire',
  'Code CPV',
  'Considérations sociales',
  'Clause sociale',
];

const PEERS = {
  papaparse: (trap) => {
    const { data, errors } = Papa.parse(text(trap), {
      header: true,
      dynamicTyping: (header) => !TEXTS.includes(header),
      skipEmptyLines: 'greedy',
    });
    return { rows: data, refused: errors.some(({ type }) => type === 'Quotes') };
  },
  arquero: (trap) => {
    const parse = Object.fromEntries(TEXTS.map((header) => [header, String]));
    const table = fromCSV(text(trap), {
      delimiter: delimiter(trap),
      decimal: ',',
      autoMax: 1_000_000,
      parse,
    });
    return { rows: table.objects({ limit: Infinity }) };
  },
  'd3-dsv': (trap) => {
    const row = (texts) => {
      const kept = TEXTS.flatMap((header) => (header in texts ? [[header, texts[header]]] : []));
      return Object.assign(autoType(texts), Object.fromEntries(kept));
    };
    return { rows: dsvFormat(delimiter(trap)).parse(text(trap).replace(/^\ufeff/, ''), row) };
  },
  sheetjs: (trap) => {
    // A text keeps its SIRET whole in `w`, what the cell shows.
    const options = { FS: delimiter(trap), cellDates: true, dateNF: 'dd/mm/yyyy' };
    const book =
      trap.latin1 === undefined
        ? read(text(trap), { ...options, type: 'string' })
        : read(bytesOf(trap), { ...options, type: 'array', codepage: 1_252 });
    const sheet = book.Sheets[book.SheetNames[0]];
    const typed = utils.sheet_to_json(sheet, { defval: null, raw: true });
    const shown = utils.sheet_to_json(sheet, { defval: null, raw: false });
    return {
      rows: typed.map((row, index) => {
        const kept = TEXTS.flatMap((header) => (header in row ? [[header, shown[index][header]]] : []));
        return { ...row, ...Object.fromEntries(kept) };
      }),
    };
  },
};

set_cptable(codepages);

const judge = (trap, parse) => {
  try {
    const { rows, refused } = parse(trap);
    return trap.failure ? refused === true : areUnderstood(rows, trap.rows);
  } catch {
    return trap.failure !== undefined;
  }
};

const folder = mkdtempSync(join(tmpdir(), 'spaser-traps-'));
try {
  const code = pathToFileURL(await bundle('bench/intake/ours.ts', folder)).href;
  const { readSource } = (await import(code)).default;
  const scores = new Map([['spaser', []], ...Object.keys(PEERS).map((name) => [name, []])]);
  for (const trap of TRAPS) {
    const ours = await readSource({ name: 'piège.csv', bytes: bytesOf(trap) }, { pseudonymSecret: 'banc' });
    scores.get('spaser').push(judgeOurs(trap, ours));
    for (const [name, parse] of Object.entries(PEERS)) scores.get(name).push(judge(trap, parse));
  }
  const names = [...scores.keys()];
  const width = Math.max(...TRAPS.map(({ id }) => id.length));
  console.log([''.padEnd(width), ...names.map((name) => name.padStart(10))].join(' '));
  TRAPS.forEach(({ id }, index) =>
    console.log(
      [id.padEnd(width), ...names.map((name) => (scores.get(name)[index] ? 'oui' : '·').padStart(10))].join(
        ' ',
      ),
    ),
  );
  console.log(
    [
      `compris sur ${TRAPS.length}`.padEnd(width),
      ...names.map((name) => String(scores.get(name).filter(Boolean).length).padStart(10)),
    ].join(' '),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
