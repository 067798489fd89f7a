import type { JournalLine } from '../../scheme/journal';

const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('fr-FR') : (value ?? '');

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
        sentence: `${n(details['fichiers'])} : ${n(details['lignes'])} lignes lues, ${n(details['gardees'])} gardées, ${n(details['doublons'])} doublons, ${n(details['ecartees'])} mises de côté.`,
      };
    case 'annuler':
      return { word: 'Annulation', sentence: `Annulé : ${n(details['quoi'])}` };
  }
}
