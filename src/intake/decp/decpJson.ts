import type { DataRow } from '../../scheme/values';
import type { AnomalyLog } from '../anomalyLog';
import { isNode } from './decpNodes';
import { buildersOf, marketOf } from './decpMarket';
import { flatTable, looksLikeContract, recordsOf } from './decpRecords';
import { SourceRefused } from '../failure';
import { parseLooseJson } from '../files/looseJson';
import { SLICE, type Pace } from '../pace';
import { holdsPersonalData } from '../privacy/personal';
import { readTable, type ReadTable } from '../readTable';
import { Republications } from './republications';
import { Tally } from '../tally';
import { shapeOf } from '../columns/typedRows';
import type { MappedColumn } from '../types';

/** What a DECP record gives and where it goes, for the account of columns. */
// prettier-ignore
const COLUMNS: readonly MappedColumn[] = [
  ['id', 'marche_id'], ['acheteur', 'acheteur_siret'], ['nature', 'type_contrat'], ['techniques', 'type_contrat'], ['objet', 'objet'], ['codeCPV', 'code_cpv'],
  ['procedure', 'procedure'], ['dureeMois', 'duree_mois'], ['dateNotification', 'date_notification'], ['montant', 'montant_ht'], ['offresRecues', 'nb_offres'],
  ['titulaires', 'titulaire_siret'], ['considerationsSociales', 'clause_sociale'], ['considerationsEnvironnementales', 'clause_env'],
].map(([header = '', field = '']) => ({ header, field, outcome: 'importee' }));

/**
 * Reads JSON essential data (schemas 2.0.0 to 2.0.4; 2019 records too, whose considerations are unknown), and JSON exports of flat tables.
 * `row` of an anomaly is the rank of the record, or the line of a JSON Lines file.
 * @throws SourceRefused `json-tronque`, `json-invalide`, `json-sans-marche`, `annule`.
 */
export async function readDecpJson(
  text: string,
  source: string,
  secret: string,
  log: AnomalyLog,
  pace: Pace,
): Promise<ReadTable> {
  const { value, badLines, hadNaN } = parseLooseJson(text);
  const records = recordsOf(value);
  if (records === null) throw new SourceRefused('json-sans-marche');
  if (hadNaN) log.add({ code: 'json-nan', severity: 'info' });
  if (
    records.length > 0 &&
    !records.some(({ node }) => looksLikeContract(node) && typeof node['acheteur'] !== 'undefined')
  ) {
    const rows = flatTable(records);
    const nested = records.some(({ node }) => looksLikeContract(node));
    if (rows !== null && !(nested && rows.length < 2)) {
      const table = await tableOrNull(rows, source, secret, log, pace);
      if (table !== null) return table;
    }
    if (!nested) throw new SourceRefused('json-sans-marche');
  }

  const republications = new Republications();
  const builders = buildersOf(source);
  const rows: DataRow[] = [];
  // Concessions are told apart: they are neither counted nor summed with contracts.
  const tallies = { contract: new Tally(), concession: new Tally() };
  tallies.contract.aside(badLines.length);
  for (const line of badLines)
    log.add({ code: 'enregistrement-illisible', severity: 'a-verifier' }, { row: line });
  for (let index = 0; index < records.length; index += 1) {
    if (index % SLICE === 0) await pace(index, records.length);
    const record = records[index];
    const rank = index + 1;
    if (record === undefined || !isNode(record.node)) {
      tallies.contract.aside();
      log.add({ code: 'enregistrement-illisible', severity: 'a-verifier' }, { row: rank });
      continue;
    }
    const market = marketOf(record.node, record.concession, builders);
    const tally = record.concession ? tallies.concession : tallies.contract;
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
    rows.push(market.built.row);
    tally.keep(market.built.row);
    for (const { field, value: typed, ...issue } of market.built.issues) {
      const shown = typed === undefined || holdsPersonalData(typed) ? {} : { value: typed };
      log.add(issue, {
        row: rank,
        ...(field === undefined ? {} : { column: shapeOf(field).label ?? field }),
        ...shown,
      });
    }
  }
  await pace(records.length, records.length);
  const contracts = tallies.contract.account();
  const concessions = tallies.concession.account();
  const tables = { MARCHES: rows };
  if (contracts.rows === 0 && concessions.rows > 0)
    return { kind: 'decp-json-2022-concessions', outcome: { ...concessions, tables }, columns: COLUMNS };
  return {
    kind: 'decp-json-2022',
    outcome: { ...contracts, tables },
    columns: COLUMNS,
    ...(concessions.rows > 0 ? { concessions } : {}),
  };
}

async function tableOrNull(
  rows: Parameters<typeof readTable>[0]['rows'],
  source: string,
  secret: string,
  log: AnomalyLog,
  pace: Pace,
): Promise<ReadTable | null> {
  try {
    return await readTable({ rows, delimiter: ',' }, source, secret, log, pace);
  } catch (error) {
    if (error instanceof SourceRefused && error.code === 'aucune-colonne-reconnue') return null;
    throw error;
  }
}
