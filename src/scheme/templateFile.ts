import { z } from './zod';
import { templateSchema, type Template } from './scheme';

/** Mark by which a template file is known. */
export const TEMPLATE_FORMAT = 'spaser-modele';

/** Version of the form of the file. A file of a later version is refused: it may say what this one cannot. */
export const TEMPLATE_FILE_VERSION = 1;

/** A scheme as a file that buyers exchange: JSON, without data, without any person. */
export const templateFileSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_FILE_VERSION),
  template: templateSchema,
});

/** The text of the file, two spaces a level, so that two versions can be compared line by line. */
export const writeTemplateFile = (template: Template): string =>
  `${JSON.stringify({ format: TEMPLATE_FORMAT, version: TEMPLATE_FILE_VERSION, template }, null, 2)}\n`;

/** What keeps a template file from being used. `path` leads to the place: `axes[0].objectives[1].title`. */
export interface TemplateProblem {
  readonly code:
    | 'pas-json'
    | 'pas-modele'
    | 'version-plus-recente'
    | 'champ-manquant'
    | 'champ-inconnu'
    | 'valeur-invalide'
    | 'indicateur-inconnu'
    | 'indicateur-en-double'
    | 'mesure-inconnue';
  readonly path: string;
  /** The name, the value or the version at fault; never a text of more than 80 characters. */
  readonly detail: string;
}
