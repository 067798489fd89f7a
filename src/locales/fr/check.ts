import { some } from './commands';

/** A cell as its words need it: see `src/app/check/checkWorkbook.ts`. */
interface Told {
  readonly kind:
    | 'ecrasee'
    | 'changee'
    | 'perimee'
    | 'tableau-coupe'
    | 'liste-perimee'
    | 'version-precedente'
    | 'cible-modifiee';
  readonly address: string;
  /** What the cell shows, and what it should; empty where there is nothing to show. */
  readonly value: string;
  readonly expected: string;
  readonly rows: number;
}

const KINDS: Readonly<Record<Told['kind'], (told: Told) => string>> = {
  ecrasee: ({ address, value, expected }) =>
    `${address} : ${value === '' ? 'la formule a été effacée' : `« ${value} » a été tapé sur la formule`}${
      expected === '' ? '' : ` (attendu : ${expected})`
    }.`,
  changee: ({ address, value, expected }) =>
    `${address} : la formule a été changée ; elle donne ${value === '' ? 'une cellule vide' : value}${
      expected === '' ? '' : `, au lieu de ${expected}`
    }.`,
  perimee: ({ address, value, expected }) =>
    `${address} : ${value === '' ? 'vide' : value} affiché, ${expected === '' ? 'rien' : expected} calculé.`,
  'tableau-coupe': ({ rows }) =>
    `${some(rows, 'ligne est', 'lignes sont')} sous le tableau : elles ne comptent dans aucun chiffre.`,
  'liste-perimee': () =>
    'La liste des marchés n’est plus celle de l’onglet Marchés : des lignes y ont été ajoutées ou retirées à la main.',
  'version-precedente': () =>
    'Ce classeur a été fait avec une version précédente de SPASER : écran Accueil, « Mettre à jour », puis vérifier de nouveau.',
  'cible-modifiee': ({ address, value, expected }) =>
    `${address} : cible publiée ${expected === '' ? 'vide' : expected}, aujourd’hui ${value === '' ? 'vide' : value}.`,
};

/** Words of the check of a workbook against the engine. */
export const check = {
  check: {
    title: 'Vérifier les chiffres',
    why: 'Recalcule tout et compare, cellule par cellule : formules tapées par-dessus, changées, ou valeurs qui ne suivent plus les données.',
    run: 'Vérifier',
    running: 'Vérification…',
    good: 'Chaque cellule calculée dit la même chose que le complément.',
    found: (count: number) => some(count, 'cellule à revoir', 'cellules à revoir'),
    cell: (told: Told) => KINDS[told.kind](told),
    more: (count: number) => `Et ${some(count, 'autre cellule', 'autres cellules')}.`,
    show: 'Voir',
    restore: 'Rétablir les formules',
    restoring: 'Écriture des formules…',
    keeps:
      'Ce qui se saisit (cibles, paramètres, lignes) reste en place. « Annuler la dernière opération » revient en arrière.',
    stale: 'Ces valeurs suivront dès que le tableur aura recalculé : vérifiez que le calcul est automatique.',
    published: (day: string) => `Cibles comparées à celles publiées le ${day}.`,
    notPublished:
      'Aucune publication enregistrée : après avoir publié vos indicateurs, enregistrez vos cibles pour voir ensuite celles qui changent.',
    publish: 'Enregistrer les cibles publiées',
    publishing: 'Enregistrement des cibles…',
    publishedNow: 'Cibles enregistrées comme publiées.',
    restoreTargets: 'Rétablir les cibles publiées',
    keepTargets: 'Garder les nouvelles cibles',
    targetsRestored: (count: number) => `${some(count, 'cible rétablie', 'cibles rétablies')}.`,
    targetsWhy: 'Une cible changée après publication se décide : rétablir, ou garder. Le journal le dit.',
    restored: (cells: number, rows: number) =>
      `${some(cells, 'formule rétablie', 'formules rétablies')}${rows > 0 ? `, ${some(rows, 'ligne reprise', 'lignes reprises')}` : ''}.`,
  },
};
