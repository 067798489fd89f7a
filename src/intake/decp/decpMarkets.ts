import { buildersOf, marketOf } from './decpMarket';
import { isNode } from './decpNodes';
import type { DecpRecord } from './decpRecords';
import { Republications } from './republications';
import { isOf2019 } from './schemaYear';
import { withoutRepeats } from './singleValues';
import type { AnomalyLog } from '../anomalyLog';
import { shapeOf } from '../columns/fieldShape';
import { signatureOf } from '../columns/signature';
import { logOf, type Job } from '../job';
import { SLICE } from '../pace';
import { holdsPersonalData } from '../privacy/personal';
import type { ReadPart } from '../readPart';
import { Tally } from '../tally';
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

export interface MarketSource {
  readonly format: 'json' | 'xml';
  /** What was already said of the file. */
  readonly log: AnomalyLog;
  /** Records that could not be read at all: told in the log. */
  readonly aside: number;
}

/** Contracts, or concessions, of one file. */
interface Account {
  readonly tally: Tally;
  readonly log: AnomalyLog;
  /** Records of the decree of 2019 among those read. */
  old: number;
  read: number;
}

/**
 * Contracts and concessions are two accounts: they are neither counted nor summed together. `row` of an anomaly is the rank of the
 * record, or the line of a JSON Lines file. An account is named after 2019 when all its records are of 2019; mixed, it keeps the name of
 * 2022, and how many records cannot say anything of considerations is told.
 */
export async function readMarkets(
  records: readonly DecpRecord[],
  { format, log, aside }: MarketSource,
  job: Job,
): Promise<readonly ReadPart[]> {
  const republications = new Republications();
  const builders = buildersOf(job.file);
  const contracts: Account = { tally: new Tally(), log, old: 0, read: 0 };
  const concessions: Account = { tally: new Tally(), log: logOf(job), old: 0, read: 0 };
  contracts.tally.aside(aside);
  for (let index = 0; index < records.length; index += 1) {
    if (index % SLICE === 0) await job.pace(index, records.length);
    const record = records[index];
    const rank = index + 1;
    if (record === undefined || !isNode(record.node)) {
      contracts.tally.aside();
      contracts.log.add({ code: 'enregistrement-illisible', severity: 'a-verifier' }, { row: rank });
      continue;
    }
    const { node, repeated } =
      format === 'xml' ? withoutRepeats(record.node) : { node: record.node, repeated: [] };
    const market = marketOf(node, record.concession, builders);
    const account = market.concession ? concessions : contracts;
    for (const { name, value } of repeated)
      account.log.add(
        { code: 'element-repete', severity: 'a-verifier' },
        { row: rank, column: name, ...shown(value) },
      );
    if (!market.usable) {
      account.tally.aside();
      account.log.add({ code: 'ligne-sans-donnee', severity: 'a-verifier' }, { row: rank });
      continue;
    }
    account.read += 1;
    if (isOf2019(node)) account.old += 1;
    const verdict = republications.judge(market, rank);
    if (verdict.kind === 'repetition') {
      account.tally.repeat();
      account.log.add({ code: 'doublon', severity: 'info', details: { ligne: verdict.of } }, { row: rank });
      continue;
    }
    if (verdict.kind === 'amended')
      account.log.add(
        { code: 'republication-modifiee', severity: 'a-verifier', details: { ligne: verdict.of } },
        { row: rank },
      );
    account.tally.keep(market.built.row, rank);
    for (const { field, value: typed, ...issue } of market.built.issues)
      account.log.add(issue, {
        row: rank,
        ...(field === undefined ? {} : { column: shapeOf(field).label ?? field }),
        ...shown(typed),
      });
  }
  await job.pace(records.length, records.length);
  const parts = [
    partOf(contracts, format, '', job),
    partOf(concessions, format, '-concessions', job),
  ] as const;
  const filled = parts.filter(({ outcome }) => outcome.rows > 0);
  // A file without any record is an empty account of contracts, not nothing.
  return filled.length > 0 ? filled : parts.slice(0, 1);
}

const shown = (value: string | undefined): { readonly value?: string } =>
  value === undefined || holdsPersonalData(value) ? {} : { value };

function partOf(
  { tally, log, old, read }: Account,
  format: MarketSource['format'],
  what: '' | '-concessions',
  { part }: Job,
): ReadPart {
  const kind: SourceKind = `decp-${format}-${old > 0 && old === read ? '2019' : '2022'}${what}`;
  if (old > 0 && old < read)
    log.add({ code: 'decrets-melanges', severity: 'info', details: { anciens: old, lus: read } });
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
