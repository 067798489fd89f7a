import { isNode } from './decpNodes';
import { buildersOf, marketOf } from './decpMarket';
import { flatTable, looksLikeContract, recordsOf } from './decpRecords';
import { signatureOf } from '../columns/signature';
import { SourceRefused } from '../failure';
import { logOf, type Job } from '../job';
import { parseLooseJson } from '../files/looseJson';
import { SLICE } from '../pace';
import type { ReadPart } from '../readPart';
import { readTable } from '../readTable';
import { Republications } from './republications';
import { Tally } from '../tally';
import { shapeOf } from '../columns/fieldShape';
import type { MappedColumn, SourceKind } from '../types';

/** What a DECP record gives and where it goes, for the account of columns. */
// prettier-ignore
const COLUMNS: readonly MappedColumn[] = [
  ['id', 'marche_id'], ['acheteur', 'acheteur_siret'], ['nature', 'type_contrat'], ['techniques', 'type_contrat'], ['objet', 'objet'], ['codeCPV', 'code_cpv'],
  ['procedure', 'procedure'], ['dureeMois', 'duree_mois'], ['dateNotification', 'date_notification'], ['montant', 'montant_ht'], ['offresRecues', 'nb_offres'],
  ['titulaires', 'titulaire_siret'], ['considerationsSociales', 'clause_sociale'], ['considerationsEnvironnementales', 'clause_env'],
].map(([header = '', field = '']) => ({
  index: -1, key: header, header, field, outcome: 'importee', reason: { code: 'format-public' }, confidence: 1,
}));

/**
 * Reads JSON essential data (schemas 2.0.0 to 2.0.4; 2019 records too, whose considerations are unknown), and JSON exports of flat tables.
 * Contracts and concessions are two accounts: they are neither counted nor summed together.
 * `row` of an anomaly is the rank of the record, or the line of a JSON Lines file.
 * @throws SourceRefused `json-tronque`, `json-invalide`, `json-sans-marche`, `annule`.
 */
export async function readDecpJson(text: string, job: Job): Promise<readonly ReadPart[]> {
  const { value, badLines, hadNaN } = parseLooseJson(text);
  const records = recordsOf(value);
  if (records === null) throw new SourceRefused('json-sans-marche');
  if (
    records.length > 0 &&
    !records.some(({ node }) => looksLikeContract(node) && typeof node['acheteur'] !== 'undefined')
  ) {
    const rows = flatTable(records);
    const nested = records.some(({ node }) => looksLikeContract(node));
    if (rows !== null && !(nested && rows.length < 2)) {
      const table = await tableOrNull(rows, job);
      if (table !== null) return [table];
    }
    if (!nested) throw new SourceRefused('json-sans-marche');
  }

  const republications = new Republications();
  const builders = buildersOf(job.file);
  const parts = {
    contract: { kind: 'decp-json-2022', tally: new Tally(), log: logOf(job) },
    concession: { kind: 'decp-json-2022-concessions', tally: new Tally(), log: logOf(job) },
  } as const;
  if (hadNaN) parts.contract.log.add({ code: 'json-nan', severity: 'info' });
  parts.contract.tally.aside(badLines.length);
  for (const line of badLines)
    parts.contract.log.add({ code: 'enregistrement-illisible', severity: 'a-verifier' }, { row: line });
  for (let index = 0; index < records.length; index += 1) {
    if (index % SLICE === 0) await job.pace(index, records.length);
    const record = records[index];
    const rank = index + 1;
    if (record === undefined || !isNode(record.node)) {
      parts.contract.tally.aside();
      parts.contract.log.add({ code: 'enregistrement-illisible', severity: 'a-verifier' }, { row: rank });
      continue;
    }
    const market = marketOf(record.node, record.concession, builders);
    const { tally, log } = record.concession ? parts.concession : parts.contract;
    if (!market.usable) {
      tally.aside();
      log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: rank });
      continue;
    }
    const verdict = republications.judge(market, rank);
    if (verdict.kind === 'repetition') {
      tally.repeat();
      log.add({ code: 'doublon', severity: 'info', details: { ligne: verdict.of } }, { row: rank });
      continue;
    }
    if (verdict.kind === 'amended')
      log.add(
        { code: 'republication-modifiee', severity: 'a-verifier', details: { ligne: verdict.of } },
        { row: rank },
      );
    tally.keep(market.built.row, rank);
    for (const { field, value: typed, ...issue } of market.built.issues) {
      const shown = typed === undefined ? {} : { value: typed };
      log.add(issue, {
        row: rank,
        ...(field === undefined ? {} : { column: shapeOf(field).label ?? field }),
        ...shown,
      });
    }
  }
  await job.pace(records.length, records.length);
  const read = [parts.contract, parts.concession].map((one) => partOf(one.kind, one.tally, one.log, job));
  const filled = read.filter(({ outcome }) => outcome.rows > 0);
  // A file without any record is an empty account of contracts, not nothing.
  return filled.length > 0 ? filled : read.slice(0, 1);
}

function partOf(kind: SourceKind, tally: Tally, log: ReadPart['log'], { part }: Job): ReadPart {
  return {
    kind,
    level: 'marche',
    part,
    signature: signatureOf([kind]),
    log,
    outcome: {
      ...tally.account(),
      tables: { MARCHES: tally.rows },
      origins: { MARCHES: tally.origins },
    },
    columns: COLUMNS,
    questions: [],
    proposals: [],
  };
}

async function tableOrNull(
  rows: Parameters<typeof readTable>[0]['rows'],
  job: Job,
): Promise<ReadPart | null> {
  try {
    return await readTable({ rows, delimiter: ',' }, job);
  } catch (error) {
    if (error instanceof SourceRefused && error.code === 'aucune-colonne-reconnue') return null;
    throw error;
  }
}
