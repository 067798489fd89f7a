import type { Effect } from '../../engine/checks/effects';
import type { RuleId } from '../../engine/checks/ruleIds';
import { fromCell } from '../../scheme/units';
import { createFormat } from '../format';
import type { anomaliesPane as fr } from '../fr/anomalies';

const format = createFormat('en-GB', 'points');
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${format.number(count)} ${count === 1 ? one : many}`;

/** Title and what to do, rule by rule. The sentences of the sheet Anomalies are in French. */
// prettier-ignore
const RULES: Readonly<Record<RuleId, { readonly title: string; readonly fix: string }>> = {
  'contrat-sans-numero': { title: 'Contracts without number', fix: 'Fill in the contract number.' },
  'contrat-sans-date': { title: 'Contracts without date of notification', fix: 'Fill in the date of notification.' },
  'contrat-sans-montant': { title: 'Contracts without amount', fix: 'Fill in the amount before tax.' },
  'contrat-sans-acheteur': { title: 'Contracts without buyer', fix: 'Write the buyer as the sheet Par acheteur names it.' },
  'heures-sans-periode': { title: 'Hours without period', fix: 'Add the month worked, for instance 03/2025.' },
  'heures-sans-marche': { title: 'Hours without contract number', fix: 'Fill in the contract number.' },
  'heures-sans-volume': { title: 'Lines of hours without hours', fix: 'Fill in the hours, or delete the line.' },
  'employeur-sans-type': { title: 'Employers of unknown type', fix: 'Choose the type in the list.' },
  'reponse-manquante': { title: 'Answers that an indicator lacks', fix: 'Fill in the column (filter on blanks); leave blank what is truly not known.' },
  'heures-au-dela-du-prevu': { title: 'Hours worked far beyond hours planned', fix: 'Check the hours planned (all lots), and that hours worked are not counted twice.' },
  'heures-personne-annee': { title: 'People beyond a year of work', fix: 'Look for a repeated line, a running total typed as a month, or two people under one code.' },
  'heures-hors-contrat': { title: 'Hours outside the term of the contract', fix: 'Check the period, the contract number, the date of notification and the term.' },
  'heures-marche-inconnu': { title: 'Hours of a contract that Marchés does not hold', fix: 'Correct the number, or import that contract.' },
  'validees-superieures': { title: 'More hours validated than worked', fix: 'Check both columns: they may be swapped.' },
  'total-negatif': { title: 'Contracts whose hours are negative in total', fix: 'Check the sign of the corrections, and that the hours they correct were imported.' },
  'insertion-sans-heures': { title: 'Integration clauses without planned hours', fix: 'Write the hours of the contract, or correct the clause.' },
  'heures-sans-clause': { title: 'Planned hours without integration clause', fix: 'Write OUI in Clause insertion, or remove the hours.' },
  'insertion-sans-clause-sociale': { title: 'Integration clauses noted without social clause', fix: 'Write OUI in Clause sociale, or correct the integration clause.' },
  'montant-hors-bornes': { title: 'Amounts out of bounds', fix: 'Replace by the amount or the estimated maximum; leave blank if unknown.' },
  'montant-fictif': { title: 'Invented amounts', fix: 'Replace by the true amount; leave blank if unknown.' },
  'montant-ttc-probable': { title: 'Amounts probably with tax', fix: 'Keep the amount before tax, and delete the extra line if it is one contract.' },
  'marche-et-lots': { title: 'Contracts counted whole and by lots', fix: 'Keep the lots or the whole, not both.' },
  'duree-hors-bornes': { title: 'Terms out of bounds', fix: 'Check the term: it is in months.' },
  'duree-en-jours': { title: 'Terms typed in days', fix: 'Replace by 12.' },
  'siret-faux': { title: 'SIRET with a wrong key', fix: 'Check the number in the directory of companies (column in text format).' },
  'contrat-en-double': { title: 'Contracts told twice', fix: 'Delete the extra line.' },
  'personne-en-double': { title: 'People told twice', fix: 'Delete the extra line.' },
  'heures-en-double': { title: 'Hours told twice', fix: 'Delete the extra line.' },
  'valeur-hors-liste': { title: 'Values that are not in the list', fix: 'Choose a value of the list of the column.' },
  'part-hors-bornes': { title: 'Shares out of 0 to 100 %', fix: 'Write a percentage, for instance 10 %.' },
  'age-hors-bornes': { title: 'Ages out of 14 to 80', fix: 'Check the age at entry.' },
  'notification-hors-bornes': { title: 'Implausible dates of notification', fix: 'Check the year of notification.' },
  'montant-atypique': { title: 'Unusual amounts', fix: 'Check the amount: shifted decimal, tax, total. Nothing to do if it is right.' },
  'heures-atypiques': { title: 'Unusual hours', fix: 'Check the hours: running total, shifted decimal. Nothing to do if they are right.' },
};

const isRule = (code: string): code is RuleId => Object.hasOwn(RULES, code);

const shareWords = (share: number): string =>
  share > 0 && share < 0.0005 ? 'less than 0.1%' : `${format.number(share * 100, 1)}%`;

const figure = ({ unit }: Effect, value: number | null): string =>
  value === null ? 'n/a' : format.value(fromCell(unit, value), unit);

function effectWords(effect: Effect): string {
  const rows = plural(effect.rows, 'row');
  const amount = effect.amount === null ? '' : `, ${format.value(effect.amount, effect.unit)}`;
  const share = shareWords(effect.share);
  switch (effect.kind) {
    case 'manque':
      return `${rows} without answer, ${share} of the rows of the indicator`;
    case 'sans-annee':
      return `${rows}${amount} outside any year, or ${share} of the indicator`;
    case 'corrige':
      return `${rows}, ${share} of the indicator (${figure(effect, effect.value)}; ${figure(effect, effect.other)} once corrected)`;
    case 'porte':
      return effect.unit === 'nb' || effect.amount !== null
        ? `${rows}${amount}, ${share} of the indicator`
        : `${rows}, ${share} of the indicator (${figure(effect, effect.value)}; ${figure(effect, effect.other)} without them)`;
  }
}

export const anomaliesPane: typeof fr = {
  title: 'Anomalies',
  intro: 'What is left to correct, from the heaviest to the lightest.',
  check: 'Check the data again',
  checking: 'Checking the data',
  checked: (corrected, added, left) =>
    `${format.number(corrected)} corrected, ${format.number(added)} new, ${format.number(left)} left.`,
  none: 'No anomaly: the rules find nothing wrong.',
  noneFiltered: 'No anomaly answers these choices.',
  count: (lines, groups) => `${plural(lines, 'anomaly', 'anomalies')}, ${plural(groups, 'kind')}`,
  severity: { bloquant: 'Blocking', 'a-verifier': 'To be checked', info: 'Information' },
  filters: { severity: 'Severity', table: 'Sheet', indicator: 'Indicator', all: 'All', any: 'All' },
  lines: (count) => plural(count, 'line'),
  more: (count) => `and ${format.number(count)} more, in the sheet Anomalies`,
  noEffect: 'No indicator of the scheme reads these cells.',
  on: (label, year) => `${label} (${year})`,
  reveal: (cell) => `Show ${cell}`,
  openSheet: 'Open the sheet Anomalies',
  sheet: 'Anomalies',
  toFix: 'To correct',
  wholeSource: 'About a whole file, or a row that is no longer in the workbook.',
  otherIndicators: (count) => plural(count, 'other indicator touched', 'other indicators touched'),
  typed: (value) => `read “${value}”`,
  source: (file, row) => (row === null ? file : `${file}, row ${row}`),
  message: (_code, message) => message,
  noSheet: 'Whole file',
  rule: (code) => (isRule(code) ? RULES[code] : null),
  effect: effectWords,
  touched: (lines, share) =>
    `${plural(lines, 'anomaly touches', 'anomalies touch')} this indicator, up to ${shareWords(share)}`,
  see: 'See the anomalies',
};
