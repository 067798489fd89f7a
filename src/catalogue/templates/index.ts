import { templateSchema, type Template } from '../../scheme/scheme';
import { generique4Axes } from './generique4Axes';

export const TEMPLATES: readonly Template[] = [generique4Axes].map((template) =>
  templateSchema.parse(template),
);

export const templateOf = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);
