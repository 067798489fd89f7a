import { templateSchema, type Template } from '../../scheme/scheme';
import { aixMarseilleProvence } from './aixMarseilleProvence';
import { bordeaux } from './bordeaux';
import { brest } from './brest';
import { cinor } from './cinor';
import { etat } from './etat';
import { generique4Axes } from './generique4Axes';
import { lyon } from './lyon';
import { marseille } from './marseille';
import { nantes } from './nantes';
import { paris2016 } from './paris2016';
import { paris2022 } from './paris2022';
import { premierSchema } from './premierSchema';
import { rennes } from './rennes';
import { toulonTpm } from './toulonTpm';
import { toulouse } from './toulouse';
import { voletSocial } from './voletSocial';

/** The four cities that the founding document (AVE) illustrates, in its order. Paris has two schemes. */
const FOUNDING: readonly Template[] = [aixMarseilleProvence, paris2016, paris2022, lyon, toulouse];

/** Drawn from no city. */
const OWN: readonly Template[] = [generique4Axes, premierSchema, voletSocial];

const OTHERS: readonly Template[] = [marseille, nantes, brest, rennes, bordeaux, toulonTpm, cinor, etat];

/** In the order in which a buyer is shown them. */
export const TEMPLATES: readonly Template[] = [...FOUNDING, ...OWN, ...OTHERS].map((template) =>
  templateSchema.parse(template),
);

export const templateOf = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);

/** Whether the template is drawn from a city of the founding document. */
export const isFounding = (id: string): boolean => FOUNDING.some((template) => template.id === id);
