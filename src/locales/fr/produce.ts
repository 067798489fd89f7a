import { createFormat } from '../format';

const n = createFormat('fr-FR', 'points').number;
const plural = (count: number, one: string): string => `${n(count)} ${one}${count < 2 ? '' : 's'}`;

/** A workbook made as a file, for more rows than the page can hold. */
export const produce = {
  produce: {
    why: (rows: number, comfortable: number) =>
      `Le classeur aurait ${plural(rows, 'ligne')} : au-delà de ${plural(comfortable, 'ligne')}, le tableur de cette page devient lent. Le classeur .xlsx se fait à part, et s’ouvre dans Excel ou LibreOffice.`,
    slow: (importing: number, edit: number) =>
      `Dans cette page : environ ${n(importing)} s pour importer, puis ${n(edit)} s sans réponse après chaque saisie.`,
    tooMany: (largest: number) => `Cette page n’en prend pas plus de ${n(largest)}.`,
    make: 'Produire le classeur .xlsx',
    making: 'Production du classeur…',
    inPage: 'Importer quand même dans cette page',
    computing: 'Calcul du classeur : la page ne répond pas tant qu’il dure',
    title: 'Classeur produit',
    done: 'Le classeur est téléchargé. Cette page n’est pas changée.',
    download: 'Télécharger à nouveau',
    figures: (year: number) => `Ce qu’il dit pour ${year}`,
    more: (count: number) => `et ${plural(count, 'indicateur')} de plus, dans le classeur`,
  },
};
