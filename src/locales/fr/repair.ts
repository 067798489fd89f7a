import { some } from './commands';

/** Something lost, as far as its words need it: see `src/app/repair/damage.ts`. */
interface Lost {
  readonly sheet: string;
  readonly loss: string;
  readonly tab: string | null;
  readonly count: number;
  readonly what: readonly string[];
}

const list = (what: readonly string[], count: number): string =>
  `${what.map((one) => `« ${one} »`).join(', ')}${count > what.length ? '…' : ''}`;

const LOSSES: Readonly<Record<string, (lost: Lost) => string>> = {
  onglet: ({ sheet }) => `L’onglet « ${sheet} » n’est plus dans le classeur.`,
  nom: ({ sheet, tab }) => `L’onglet « ${sheet} » s’appelle maintenant « ${tab ?? ''} ».`,
  tableau: ({ sheet }) => `Le tableau de l’onglet « ${sheet} » n’est plus un tableau.`,
  codes: ({ sheet, count, what }) =>
    `Onglet « ${sheet} » : ${some(count, 'code effacé ou remplacé', 'codes effacés ou remplacés')} (${list(what, count)}).`,
  lignes: ({ sheet, count, what }) =>
    `Onglet « ${sheet} » : ${some(count, 'ligne supprimée', 'lignes supprimées')} (${list(what, count)}).`,
  intitules: ({ sheet, count, what }) =>
    `Onglet « ${sheet} » : ${some(count, 'intitulé de colonne effacé ou remplacé', 'intitulés de colonne effacés ou remplacés')} (${list(what, count)}).`,
  colonnes: ({ sheet, count, what }) =>
    `Onglet « ${sheet} » : ${some(count, 'colonne supprimée', 'colonnes supprimées')} (${list(what, count)}).`,
  'codes-de-lignes': ({ sheet, count, what }) =>
    `Onglet « ${sheet} » : la colonne ${list(what, 1)} est vide sur ${some(count, 'ligne', 'lignes')}.`,
};

const FIXES: Readonly<Record<string, string>> = {
  'nom-pris':
    'Un autre onglet porte ce nom : renommez-le, ou rendez son nom à l’onglet d’origine, puis recommencez.',
  'plusieurs-onglets':
    'Plusieurs onglets se ressemblent : redonnez son nom à celui qui compte, puis recommencez.',
  'intitules-perdus':
    'Recopiez la première ligne depuis une version précédente du fichier : l’ordre des colonnes ne se devine pas.',
  'colonnes-contredites':
    'Le contenu ne correspond pas à ces intitulés : une colonne a sans doute été déplacée. Remettez les intitulés à la main.',
  'intitules-douteux': 'Remettez ces intitulés à la main : rien ne dit sur quelle colonne ils étaient.',
  'intitules-doubles': 'Deux colonnes portent cet intitulé : renommez celle qui n’est pas d’origine.',
  'lignes-douteuses':
    'Ces lignes ne correspondent à aucun indicateur : déplacez-les dans un autre onglet, puis recommencez.',
  'codes-inconnus':
    'Annulez l’effacement, ou recopiez la colonne depuis une version précédente : un code de ligne ne se devine pas.',
};

/** Words of « Réparer » and of bringing a workbook up to date. */
export const repair = {
  repair: {
    title: 'Réparer',
    lost: (lost: Lost) => LOSSES[lost.loss]?.(lost) ?? lost.sheet,
    fix: (refusal: string) => FIXES[refusal] ?? 'Revenez à une version précédente du fichier.',
    contentGone: 'Ce qui y était écrit est perdu : il revient vide.',
    run: 'Réparer',
    keeps: 'Ce qui est saisi reste en place. « Annuler la dernière opération » revient en arrière.',
    blocked: 'À régler d’abord : rien ne sera écrit avant.',
    running: 'Réparation…',
    done: (count: number) => `${some(count, 'réparation faite', 'réparations faites')}.`,
  },
  migration: {
    title: 'Mettre à jour ce classeur',
    why: 'Il a été fait avec une version précédente de SPASER.',
    sheets: (names: readonly string[]) => `Onglets ajoutés : ${names.join(', ')}.`,
    columns: (sheet: string, labels: readonly string[]) =>
      `Colonnes ajoutées dans « ${sheet} » : ${labels.join(', ')}.`,
    added: (labels: readonly string[]) => `Indicateurs ajoutés par le modèle : ${labels.join(' ; ')}.`,
    retired: (labels: readonly string[]) => `Indicateurs retirés du modèle : ${labels.join(' ; ')}.`,
    redrawn: 'Les formules et la présentation des onglets sont refaites.',
    run: 'Mettre à jour',
    running: 'Mise à jour…',
  },
  /** Values typed for a year or an indicator that a scheme does not have. */
  typedKept: {
    aside: (count: number) =>
      `${some(count, 'valeur saisie gardée de côté', 'valeurs saisies gardées de côté')} : de retour avec son année et son indicateur.`,
    back: (count: number) =>
      `${some(count, 'valeur gardée de côté reprend sa place', 'valeurs gardées de côté reprennent leur place')}.`,
  },
};
