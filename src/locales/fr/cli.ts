import type { Anomaly, IntakeFailure, SourceReport } from '../../intake/types';
import { wrongBuyerWords } from './buyers';
import { some } from './commands';
import { anomalyWords, failureWords } from './intake';
import { sourceKindWords } from './sources';

export const USAGE = `Utilisation :
  spaser build --template MODELE --acheteur "NOM" --annees 2024-2028 [--acheteurs "AUTRE;AUTRE"] [--data FICHIER ...] [--out classeur.xlsx] [--json resultat.json]
  spaser consolidate DOSSIER ... --template MODELE --annees 2024-2028 [--acheteur "NOM"] [--acheteurs "AUTRE;AUTRE"] [--data FICHIER ...] [--out classeur.xlsx] [--json resultat.json]
  spaser templates [--json]
  spaser template classeur.xlsx|MODELE --out modele.json
  spaser review classeur.xlsx [--json [resultat.json]]
  spaser purge classeur.xlsx [--avant AAAA-MM] [--supprimer] [--out autre.xlsx] [--oui]
  spaser thresholds --data FICHIER [--data FICHIER ...] --type local|etat|entite [--classeur CLASSEUR.xlsx] [--json seuils.json]
  spaser thresholds --classeur CLASSEUR.xlsx [--json seuils.json]   (ses seuils, ses lignes)
  spaser explain classeur.xlsx --indicateur CODE --annee 2026 [--par acheteur|annee|categorie|public|structure] [--json origine.json]
  spaser explain --data FICHIER [--data FICHIER ...] --template MODELE --annees 2024-2028 --indicateur CODE --annee 2026 [--acheteur "NOM"] [--par ...] [--json origine.json]
  spaser sample --out DOSSIER [--seed NOMBRE]

MODELE est le nom d'un modèle de la liste, ou un fichier .json enregistré comme modèle.

consolidate réunit tous les fichiers des dossiers et de leurs sous-dossiers, dans l'ordre de leurs noms ; cet ordre ne change rien au résultat. Fichiers cachés et verrous (~$) sont laissés, et dits.
Un dossier : les données d'un acheteur, nommé par --acheteur, sinon par le dossier. Plusieurs dossiers (20 au plus) : chacun porte le nom de son acheteur, le schéma est mutualisé, et les lignes qui ne nomment pas d'acheteur sont à celui de leur dossier. Pour faire reconnaître un acheteur à son numéro, l'écrire dans --acheteurs : "Ville (213700019)".

Codes de sortie : 0 fait ; 1 un fichier n'a pas pu être lu (les autres le sont) ; 2 commande mal écrite.`;

const USAGE_WORDS = {
  'commande-inconnue': (detail: string) => `La commande « ${detail} » n'existe pas.`,
  'option-manquante': (detail: string) => `Il manque ${detail}.`,
  'option-invalide': (detail: string) => `Option refusée : ${detail}.`,
  'annees-illisibles': (detail: string) =>
    `« ${detail} » n'est pas une période : écrire par exemple 2024-2028 (15 ans au plus).`,
  'trop-de-dossiers': (detail: string) =>
    `${detail} dossiers : un schéma mutualisé a 20 acheteurs au plus. Pour réunir sans distinguer, ranger les dossiers dans un seul, et ne donner que lui.`,
} as const;

export const usageWords = (code: keyof typeof USAGE_WORDS, detail: string): string =>
  USAGE_WORDS[code](detail);

type Details = Readonly<Record<string, string | number>>;

const REQUEST_WORDS = {
  'modele-inconnu': (details: Details) =>
    `Le modèle « ${details['modele']} » n'existe pas. Pour corriger : choisir un modèle de la liste (spaser templates).`,
  'acheteur-vide': () =>
    "Le nom de l'acheteur est vide. Pour corriger : écrire le nom de la collectivité ou de l'établissement.",
  'acheteurs-invalides': (details: Details) => wrongBuyerWords(String(details['acheteur'])),
  'annees-invalides': (details: Details) =>
    `Les années « ${details['annees']} » ne se suivent pas. Pour corriger : choisir une première et une dernière année, 15 ans au plus.`,
  'classeur-sans-schema': () =>
    "Ce classeur ne contient pas de schéma. Pour corriger : insérer d'abord un modèle, ou ouvrir un classeur fait par le complément.",
  'mois-illisible': (details: Details) =>
    `« ${details['mois']} » n'est pas un mois. Pour corriger : écrire par exemple 2023-01.`,
  'annee-ouverte': (details: Details) =>
    `L'année ${details['annee']} n'est pas close : ses indicateurs comptent encore les personnes. Pour corriger : choisir un mois jusqu'à ${details['annee']}-01.`,
} as const;

/** Words of a request that the use cases refuse. */
export const requestWords = (code: keyof typeof REQUEST_WORDS, details: Details = {}): string =>
  REQUEST_WORDS[code](details);

const WRITE_WORDS = {
  'dossier-absent': (path: string) =>
    `${path} ne peut pas être écrit : son dossier n'existe pas. Pour corriger : créer le dossier, ou en choisir un autre.`,
  'ecriture-refusee': (path: string) =>
    `${path} ne peut pas être écrit. Pour corriger : fermer le fichier s'il est ouvert, et vérifier les droits d'écriture.`,
} as const;

export const writeWords = (code: keyof typeof WRITE_WORDS, path: string): string => WRITE_WORDS[code](path);

/** Words of a workbook that cannot be used, for the command line; codes are those of Excel. */
export const hostWords = (code: string): string =>
  code === 'ItemNotFound'
    ? "Ce classeur n'a pas été fait par le complément, ou son schéma a été supprimé. Pour corriger : ouvrir un classeur écrit par « spaser build » ou exporté de la page."
    : "Ce classeur ne peut pas être traité. Pour corriger : l'ouvrir dans le tableur, l'enregistrer à nouveau au format .xlsx, puis recommencer.";

const n = (value: number): string => value.toLocaleString('fr-FR');

export function sourceLine(source: SourceReport): string {
  const { rows, kept, duplicates, setAside } = source;
  return `${source.file} : ${sourceKindWords(source.kind)}, ${some(rows, 'ligne', 'lignes')} = ${some(kept, 'gardée', 'gardées')} + ${some(duplicates, 'doublon', 'doublons')} + ${some(setAside, 'mise de côté', 'mises de côté')}.`;
}

/** Names said of the columns that no field takes. */
const NAMED = 6;

/** @param names those that may be repeated, of `count` columns whose content is in no sheet. */
export function unreadLine(names: readonly string[], count: number): string {
  const said = names.slice(0, NAMED);
  const others = count - said.length;
  const listed = said.map((name) => `« ${name} »`).join(', ');
  const more = others > 0 ? ` et ${some(others, 'autre', 'autres')}` : '';
  return `  ${some(count, 'colonne non reprise', 'colonnes non reprises')}${said.length === 0 ? '' : ` : ${listed}${more}`}.`;
}

export function anomalyLine(anomaly: Anomaly): string {
  const { message, fix } = anomalyWords(anomaly);
  return `${anomaly.where.source} : ${message} Pour corriger : ${fix}`;
}

export const moreAnomalies = (count: number): string =>
  `Et ${some(count, 'autre point', 'autres points')} à vérifier (tous sont dans le fichier de --json).`;

export function failureLine(failure: IntakeFailure): string {
  const { message, fix } = failureWords(failure);
  return `${failure.file} : ${message} Pour corriger : ${fix}`;
}

export function anomaliesSummary(anomalies: readonly Anomaly[]): string {
  const count = anomalies.reduce((sum, anomaly) => sum + (anomaly.count ?? 1), 0);
  return `${n(count)} ${count > 1 ? 'points' : 'point'} à vérifier, dans l'onglet Anomalies.`;
}

export const conflictsSummary = (count: number): string =>
  `${some(count, 'contradiction ou répétition possible', 'contradictions ou répétitions possibles')} entre sources : ${count > 1 ? 'elles sont' : 'elle est'} dans l'onglet Anomalies.`;

const SKIPPED = {
  cache: 'fichier caché',
  verrou: 'verrou laissé par un tableur ouvert',
  lien: 'lien',
  sortie: "fichier qu'écrit cette commande",
} as const;

export const skippedLine = (file: string, reason: keyof typeof SKIPPED): string =>
  `${file} : laissé (${SKIPPED[reason]}).`;
