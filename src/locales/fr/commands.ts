import type { JournalLine } from '../../scheme/journal';

const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('fr-FR') : (value ?? '');

/** In French, 0 and 1 are singular. */
export const some = (value: string | number | undefined, one: string, many: string): string =>
  `${n(value)} ${typeof value === 'number' && value >= 2 ? many : one}`;

/** What a later export changed, where it did. */
const changesWords = (details: JournalLine['details']): string =>
  [
    details['changees'] === undefined ? [] : [some(details['changees'], 'ligne changée', 'lignes changées')],
    details['supprimees'] === undefined
      ? []
      : [some(details['supprimees'], 'ligne supprimée', 'lignes supprimées')],
    details['saisies'] === undefined
      ? []
      : [some(details['saisies'], 'ligne corrigée à la main, gardée', 'lignes corrigées à la main, gardées')],
  ]
    .flat()
    .map((words) => ` ; ${words}`)
    .join('');

/** A command of the journal, in words. */
export function commandWords({ command, details }: Pick<JournalLine, 'command' | 'details'>): {
  word: string;
  sentence: string;
} {
  switch (command) {
    case 'inserer':
      return {
        word: 'Insertion',
        sentence: `Modèle « ${n(details['modele'])} » inséré pour ${n(details['acheteur'])}, ${n(details['annees'])} : ${n(details['indicateurs'])} indicateurs.`,
      };
    case 'importer':
      return {
        word: 'Import',
        sentence: `${n(details['fichiers'])} : ${some(details['lignes'], 'ligne lue', 'lignes lues')}, ${some(details['gardees'], 'gardée', 'gardées')}, ${some(details['doublons'], 'doublon', 'doublons')}, ${some(details['ecartees'], 'mise de côté', 'mises de côté')}${changesWords(details)}.`,
      };
    case 'reparer':
      return {
        word: 'Réparation',
        sentence: `Réparé : ${n(details['onglets'])} (${some(details['reparations'], 'réparation', 'réparations')}).`,
      };
    case 'migrer':
      return {
        word: 'Mise à jour',
        sentence: `Classeur mis à jour : ${some(details['onglets'], 'onglet ajouté', 'onglets ajoutés')}, ${some(details['colonnes'], 'colonne ajoutée', 'colonnes ajoutées')}.`,
      };
    case 'oublier':
      return {
        word: 'Oubli',
        sentence: `Correspondances oubliées : ${some(details['formes'], 'forme de source', 'formes de source')}.`,
      };
    case 'verifier':
      return {
        word: 'Vérification',
        sentence: `Données vérifiées : ${some(details['corrigees'], 'anomalie corrigée', 'anomalies corrigées')}, ${some(details['nouvelles'], 'nouvelle', 'nouvelles')}, ${some(details['restantes'], 'restante', 'restantes')}.`,
      };
    case 'purger':
      return {
        word: 'Suppression',
        sentence: `${details['mode'] === 'supprimer' ? 'Personnes supprimées' : 'Personnes détachées'} : ${n(details['personnes'])} (${some(details['lignes'], 'ligne', 'lignes')}).`,
      };
    case 'retablir':
      return {
        word: 'Formules',
        sentence: `${some(details['cellules'], 'formule rétablie', 'formules rétablies')}, ${some(details['lignes'], 'ligne reprise', 'lignes reprises')} dans leur tableau.`,
      };
    case 'publier':
      return {
        word: 'Publication',
        sentence: `Cibles publiées enregistrées : ${some(details['cibles'], 'cible', 'cibles')}, dont ${some(details['changees'], 'changée', 'changées')} depuis la fois d’avant.`,
      };
    case 'retablir-cibles':
      return {
        word: 'Cibles',
        sentence: `${some(details['cibles'], 'cible publiée rétablie', 'cibles publiées rétablies')}.`,
      };
    case 'annuler':
      return { word: 'Annulation', sentence: `Annulé : ${n(details['quoi'])}` };
  }
}
