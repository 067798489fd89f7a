import type { Effect } from '../../engine/checks/effects';
import type { RuleId, SkipReason } from '../../engine/checks/ruleIds';
import { fromCell } from '../../scheme/units';
import type { FieldType } from '../../scheme/fields';
import { isMissing, type CellValue } from '../../scheme/values';
import { dateOfSerial } from '../../engine/serialDate';
import { createFormat } from '../format';
import { some } from './commands';

export type Details = Readonly<Record<string, string | number>>;

export interface RuleWords {
  /** What is wrong, for a group of lines. */
  readonly title: string;
  readonly message: (details: Details) => string;
  readonly fix: string;
  /** What the rule cannot tell. */
  readonly blind: string;
}

const format = createFormat('fr-FR', 'points');
// Made once: a sheet of 5,000 lines shows tens of thousands of numbers.
const [CENTS, SIX] = [2, 6].map(
  (digits) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }),
) as [Intl.NumberFormat, Intl.NumberFormat];
const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? CENTS.format(value) : (value ?? '?');
const say = (text: string) => (): string => text;

/** Words of every rule. The type makes a rule without words impossible. */
// prettier-ignore
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  'contrat-sans-numero': { title: 'Marchés sans numéro', message: say('Pas de numéro de marché : ses heures ne peuvent pas lui être rattachées.'), fix: 'Compléter le numéro de marché.', blind: 'Ne dit pas si le numéro est le bon.' },
  'contrat-sans-date': { title: 'Marchés sans date de notification', message: say("Pas de date de notification : le marché n'entre dans aucune année."), fix: 'Compléter la date de notification.', blind: "L'année qui manque n'est pas connue : l'effet est rapporté à l'année la mieux remplie." },
  'contrat-sans-montant': { title: 'Marchés sans montant', message: say('Pas de montant : le marché compte en nombre, pas en montant.'), fix: 'Compléter le montant HT.', blind: "Le montant manquant n'est pas estimé : l'effet compte des lignes." },
  'contrat-sans-acheteur': { title: 'Marchés sans acheteur', message: say('Pas d’acheteur : la ligne est comptée « Sans acheteur ».'), fix: 'Remplir la colonne Acheteur avec le nom que porte l’onglet Par acheteur.', blind: 'Ne juge que les schémas mutualisés ; ailleurs, il n’y a qu’un acheteur.' },
  'heures-sans-periode': { title: 'Heures sans période', message: say("Pas de période : ces heures n'entrent dans aucune année."), fix: 'Ajouter le mois travaillé, par exemple 03/2025.', blind: "L'année qui manque n'est pas connue : l'effet est rapporté à l'année la mieux remplie." },
  'heures-sans-marche': { title: 'Heures sans numéro de marché', message: say('Pas de numéro de marché : ces heures ne se rattachent à aucun marché.'), fix: 'Compléter le numéro de marché.', blind: 'Les heures restent justes si le marché n’est simplement pas nommé.' },
  'heures-sans-volume': { title: "Lignes d'heures sans heures", message: say('Ni heures réalisées, ni heures validées, ni heures de formation.'), fix: 'Compléter les heures, ou supprimer la ligne.', blind: 'Ne distingue pas un oubli d’un mois sans travail.' },
  'employeur-sans-type': { title: 'Employeurs dont le type est inconnu', message: say('L’employeur est nommé, son type ne l’est pas.'), fix: 'Choisir le type dans la liste (titulaire, EI, ETTI, GEIQ…).', blind: 'Ne devine pas le type d’après le nom.' },
  'reponse-manquante': { title: 'Réponses qui manquent à un indicateur', message: (d) => `${some(d['lignes'], 'ligne', 'lignes')} sans réponse dans cette colonne.`, fix: 'Compléter la colonne (filtrer sur les cellules vides) ; laisser vide ce qui n’est vraiment pas connu.', blind: 'Une cellule vide est inconnue, jamais NON : la règle ne devine pas la réponse.' },

  'heures-au-dela-du-prevu': { title: 'Heures réalisées bien au-delà des heures prévues', message: (d) => `${n(d['realisees'])} h réalisées pour ${n(d['prevues'])} h prévues.`, fix: 'Vérifier les heures prévues du marché (tous lots), et que les heures réalisées ne sont pas comptées deux fois.', blind: 'Ne juge pas un marché sans heures prévues. Le facteur admis se change dans Paramètres.' },
  'heures-personne-annee': { title: "Personnes au-delà d'une année de travail", message: (d) => `${n(d['heures'])} h pour une personne en ${String(d['annee'])} (${some(d['lignes'], 'ligne', 'lignes')}), plus que ${n(d['limite'])} h.`, fix: "Chercher une ligne répétée, un cumul saisi comme un mois, ou deux personnes sous le même code.", blind: 'Ne juge pas les heures sans code de personne.' },
  'heures-hors-contrat': { title: 'Heures hors de la durée du marché', message: (d) => d['sens'] === 'avant' ? `Période antérieure de ${some(d['mois'], 'mois', 'mois')} à la notification du marché.` : `Période postérieure de ${some(d['mois'], 'mois', 'mois')} à la fin du marché.`, fix: 'Vérifier la période, le numéro de marché, la date de notification et la durée (reconductions comprises).', blind: 'Ne juge pas un marché dont un lot est sans date, ni la fin d’un marché sans durée, ni le mois de janvier de l’année de notification, qui peut valoir pour l’année.' },
  'heures-marche-inconnu': { title: "Heures d'un marché absent de l'onglet Marchés", message: say('Ce numéro n’est pas dans l’onglet Marchés.'), fix: 'Corriger le numéro, ou importer ce marché.', blind: 'Ne rapproche pas deux écritures d’un numéro.' },
  'validees-superieures': { title: 'Heures validées supérieures aux heures réalisées', message: (d) => `${n(d['validees'])} h validées pour ${n(d['realisees'])} h réalisées.`, fix: 'Vérifier les deux colonnes : elles peuvent être inversées.', blind: 'Ne juge que les lignes où les deux sont remplies.' },
  'total-negatif': { title: 'Marchés dont les heures sont négatives au total', message: (d) => `Les corrections retirent plus d'heures qu'il n'y en a : ${n(d['heures'])} h au total pour ce marché.`, fix: 'Vérifier le signe des corrections, et que les heures corrigées ont été importées.', blind: 'Une correction négative seule est admise : c’est le total du marché qui est jugé.' },

  'insertion-sans-heures': { title: "Clauses d'insertion sans heures prévues", message: say("La clause d'insertion est OUI, sans heures prévues."), fix: "Inscrire les heures d'insertion du marché, ou corriger la clause.", blind: 'Ne dit pas combien d’heures il faudrait.' },
  'heures-sans-clause': { title: "Heures prévues sans clause d'insertion", message: (d) => `${n(d['heures'])} h prévues alors que la clause d'insertion n'est pas OUI.`, fix: "Mettre OUI à Clause insertion, ou retirer les heures prévues.", blind: 'Suppose que des heures prévues sont des heures d’insertion.' },
  'insertion-sans-clause-sociale': { title: "Clauses d'insertion notées sans clause sociale", message: say("La clause d'insertion est OUI et la clause sociale est NON : une clause d'insertion est une clause sociale."), fix: 'Mettre OUI à Clause sociale, ou corriger la clause d’insertion.', blind: 'Ne dit pas laquelle des deux réponses est fausse.' },

  'montant-hors-bornes': { title: 'Montants hors des bornes', message: (d) => `${n(d['montant'])} € : hors de ${n(d['min'])} € à ${n(d['max'])} €.`, fix: "Remplacer par le montant, ou par le maximum estimé de l'accord-cadre ; laisser vide s'il n'est pas connu.", blind: 'Un très grand marché peut être réel : les bornes se changent dans Paramètres.' },
  'montant-fictif': { title: 'Montants fictifs', message: (d) => `${n(d['montant'])} € : des chiffres répétés ou en suite, souvent un montant fictif.`, fix: "Remplacer par le montant réel ou par le maximum estimé ; laisser vide s'il n'est pas connu.", blind: 'Ne reconnaît que les chiffres répétés plus de six fois et 123456789.' },
  'montant-ttc-probable': { title: 'Montants sans doute TTC', message: (d) => `${n(d['montant'])} € est 1,2 fois ${n(d['ht'])} €, sous le même numéro : l'un des deux est sans doute TTC.`, fix: 'Garder le montant HT, et supprimer la ligne de trop s’il s’agit du même marché.', blind: 'Deux lots peuvent avoir ce rapport ; les taux réduits et les montants donnés une seule fois ne sont pas vus.' },
  'marche-et-lots': { title: 'Marchés comptés en entier et par lots', message: (d) => `${n(d['montant'])} € est la somme de ${n(d['lots'])} autres lignes : le marché est sans doute compté en entier et par lots.`, fix: 'Garder les lots ou la ligne entière, pas les deux.', blind: 'Ne voit que des sommes exactes, entre lignes d’une consultation, d’un numéro ou d’un numéro qui prolonge l’autre (M12, M12-1).' },
  'duree-hors-bornes': { title: 'Durées hors des bornes', message: (d) => `${some(d['mois'], 'mois', 'mois')} : une durée va de 1 à 180 mois, et dépasse rarement 120 mois sous 2 M€.`, fix: "Vérifier la durée : elle s'exprime en mois.", blind: 'Une concession longue peut être réelle.' },
  'duree-en-jours': { title: 'Durées saisies en jours', message: (d) => `${n(d['mois'])} mois : sans doute un an saisi en jours.`, fix: 'Remplacer par 12.', blind: 'Ne voit que 360, 365 et 366, sous 10 M€.' },

  'siret-faux': { title: 'SIRET dont la clé est fausse', message: say('La clé de ce SIRET est fausse.'), fix: "Vérifier le numéro dans l'annuaire des entreprises (colonne au format Texte).", blind: 'Une clé juste ne dit pas que l’établissement existe, ni qu’il est ouvert : il faudrait une liste.' },
  'contrat-en-double': { title: 'Marchés en double', message: (d) => `Dit exactement la même chose que la ligne ${String(d['ligne'])} de l'onglet : le marché est compté deux fois.`, fix: 'Supprimer la ligne de trop.', blind: 'Deux lignes qui diffèrent d’une seule cellule ne sont pas des doubles.' },
  'personne-en-double': { title: 'Personnes en double', message: (d) => `Même code que la ligne ${String(d['ligne'])} de l'onglet : la personne est comptée deux fois.`, fix: 'Supprimer la ligne de trop.', blind: 'Deux codes pour une même personne ne se voient pas : les noms ne sont pas gardés, et des attributs égaux ne prouvent rien.' },
  'heures-en-double': { title: 'Heures en double', message: (d) => `Mêmes personne, marché, période et heures que la ligne ${String(d['ligne'])} de l'onglet.`, fix: 'Supprimer la ligne de trop.', blind: 'Sans code de personne, deux lignes égales peuvent être deux personnes : elles ne sont pas jugées.' },

  'valeur-hors-liste': { title: 'Valeurs qui ne sont pas dans la liste', message: say('Cette valeur ne fait pas partie de la liste : elle répond non à tous les indicateurs.'), fix: 'Choisir une valeur de la liste de la colonne.', blind: 'Ne propose pas la valeur la plus proche.' },
  'part-hors-bornes': { title: 'Parts hors de 0 à 100 %', message: say("Cette part n'est pas entre 0 et 100 %."), fix: 'Écrire un pourcentage, par exemple 10 %.', blind: 'Ne voit pas un 0,1 % écrit pour 10 %.' },
  'age-hors-bornes': { title: 'Âges hors de 14 à 80 ans', message: (d) => `${n(d['age'])} ans : hors de 14 à 80 ans.`, fix: "Vérifier l'âge à l'entrée.", blind: 'Ne voit pas un âge vraisemblable mais faux.' },
  'notification-hors-bornes': { title: 'Dates de notification invraisemblables', message: (d) => `Notifié en ${String(d['annee'])} : hors de ${String(d['premiere'])} à ${String(d['derniere'])}.`, fix: "Vérifier l'année de notification.", blind: 'Ne voit pas une année vraisemblable mais fausse ; la date de publication n’est pas gardée dans le classeur (elle est comparée à la lecture).' },

  'montant-atypique': { title: 'Montants atypiques', message: (d) => `${n(d['valeur'])} € : très loin de la médiane de vos marchés (${n(d['mediane'])} €).`, fix: 'Vérifier le montant : virgule déplacée, TTC, cumul. Rien à faire s’il est juste.', blind: 'Ne juge pas moins de 30 montants, ni des montants presque tous égaux (écart interquartile nul).' },
  'heures-atypiques': { title: 'Heures atypiques', message: (d) => `${n(d['valeur'])} h sur une ligne : très loin de la médiane de vos lignes (${n(d['mediane'])} h).`, fix: 'Vérifier les heures : cumul saisi comme un mois, virgule déplacée. Rien à faire si elles sont justes.', blind: 'Ne juge pas moins de 30 lignes, ni des lignes presque toutes égales (écart interquartile nul), ni les heures sans code de personne ; peu d’heures dans un mois est normal.' },
};

const isRule = (code: string): code is RuleId => Object.hasOwn(RULE_WORDS, code);
/** Words of a rule; null for what reading said. */
export const ruleWords = (code: string): RuleWords | null => (isRule(code) ? RULE_WORDS[code] : null);

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  'un-seul-acheteur': 'le schéma n’a qu’un acheteur',
  'trop-peu-de-lignes': 'moins de 30 lignes',
  'dispersion-nulle': 'valeurs presque toutes égales',
  'aucune-ligne': 'onglet vide',
};

/** A part of an indicator; a small one is not rounded to nothing. */
export const shareWords = (share: number): string =>
  share > 0 && share < 0.0005 ? 'moins de 0,1 %' : `${format.number(share * 100, 1)}\u202f%`;

const figure = ({ unit }: Effect, value: number | null): string =>
  value === null ? 'n.d.' : format.value(fromCell(unit, value), unit);

/** « 12 lignes, 3 410 h, 4,1 % de l'indicateur », or what it is that weighs. */
export function effectWords(effect: Effect): string {
  const rows = some(effect.rows, 'ligne', 'lignes');
  const amount = effect.amount === null ? '' : `, ${format.value(effect.amount, effect.unit)}`;
  const share = shareWords(effect.share);
  switch (effect.kind) {
    case 'manque':
      return `${rows} sans réponse, ${share} des lignes de l'indicateur`;
    case 'sans-annee':
      return `${rows}${amount} hors de toute année, soit ${share} de l'indicateur`;
    case 'corrige':
      return `${rows}, ${share} de l'indicateur (${figure(effect, effect.value)} ; ${figure(effect, effect.other)} après correction)`;
    case 'porte':
      return effect.unit === 'nb' || effect.amount !== null
        ? `${rows}${amount}, ${share} de l'indicateur`
        : `${rows}, ${share} de l'indicateur (${figure(effect, effect.value)} ; ${figure(effect, effect.other)} sans elles)`;
  }
}

/** « Heures d'insertion réalisées (2025) et 3 autres ». */
export const indicatorWords = (label: string, year: number, others: number): string =>
  `${label} (${year})${others > 0 ? `, et ${some(others, 'autre', 'autres')}` : ''}`;

/** Columns that no row of a table fills. */
export const absentWords = (labels: readonly string[]): { message: string; fix: string; column: string } => ({
  message: `${some(labels.length, 'colonne attendue absente', 'colonnes attendues absentes')} : ${labels.join(', ')}.`,
  fix: 'Importer un fichier qui a ces colonnes, ou les compléter dans l’onglet ; laisser vide ce qui n’est vraiment pas connu.',
  column: some(labels.length, 'colonne', 'colonnes'),
});

export const NOT_FOUND = 'introuvable';
export const notFoundWords = (message: string): string =>
  `${message} La ligne n'a pas été retrouvée dans le classeur : si elle est corrigée ou supprimée, effacer cette anomalie.`;
export const moreWords = (count: number): string =>
  `${some(count, 'autre ligne', 'autres lignes')} du même type, non ${count > 1 ? 'listées' : 'listée'} : l’onglet s’arrête à 5 000 lignes.`;

const two = (value: number): string => String(value).padStart(2, '0');

/** What a cell holds, as its reader sees it. The same value always gives the same text: lines are compared by it. */
export function shownValue(type: FieldType, value: CellValue | undefined): string {
  if (isMissing(value)) return '';
  if (typeof value !== 'number') return String(value);
  if (type === 'date' || type === 'month') {
    const { year, month, day } = dateOfSerial(value);
    return type === 'date' ? `${two(day)}/${two(month)}/${year}` : `${two(month)}/${year}`;
  }
  return SIX.format(value);
}

/** Words of the pane about anomalies. */
export const anomaliesPane = {
  title: 'Anomalies',
  intro: 'Ce qui reste à corriger, du plus pesant au plus léger.',
  check: 'Revérifier les données',
  checking: 'Vérification des données',
  checked: (corrected: number, added: number, left: number): string =>
    `${some(corrected, 'corrigée', 'corrigées')}, ${some(added, 'nouvelle', 'nouvelles')}, ${some(left, 'restante', 'restantes')}.`,
  none: 'Aucune anomalie : les règles ne trouvent rien à redire.',
  noneFiltered: 'Aucune anomalie ne répond à ces choix.',
  count: (lines: number, groups: number): string =>
    `${some(lines, 'anomalie', 'anomalies')}, ${some(groups, 'sorte', 'sortes')}`,
  severity: { bloquant: 'Bloquant', 'a-verifier': 'À vérifier', info: 'Information' },
  filters: { severity: 'Gravité', table: 'Onglet', indicator: 'Indicateur', all: 'Tous', any: 'Toutes' },
  lines: (count: number): string => some(count, 'ligne', 'lignes'),
  more: (count: number): string =>
    count === 1
      ? 'et 1 autre, dans l’onglet Anomalies'
      : `et ${format.number(count)} autres, dans l’onglet Anomalies`,
  noEffect: 'Aucun indicateur du schéma ne lit ces cellules.',
  on: (label: string, year: number): string => `${label} (${year})`,
  reveal: (cell: string): string => `Afficher ${cell}`,
  openSheet: 'Ouvrir l’onglet Anomalies',
  sheet: 'Anomalies',
  toFix: 'Pour corriger',
  wholeSource: 'Concerne tout un fichier, ou une ligne qui n’est plus dans le classeur.',
  otherIndicators: (count: number): string =>
    some(count, 'autre indicateur touché', 'autres indicateurs touchés'),
  typed: (value: string): string => `lu « ${value} »`,
  source: (file: string, row: number | null): string => (row === null ? file : `${file}, ligne ${row}`),
  /** A sentence of the sheet, in the reader's language where there is one. */
  message: (_code: string, message: string): string => message,
  noSheet: 'Fichier entier',
  rule: (code: string): { title: string; fix: string } | null => ruleWords(code),
  effect: (effect: Effect): string => effectWords(effect),
  touched: (lines: number, share: number): string =>
    `${some(lines, 'anomalie touche', 'anomalies touchent')} cet indicateur, jusqu’à ${shareWords(share)}`,
  see: 'Voir les anomalies',
};
