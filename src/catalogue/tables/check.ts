import { tableSchema } from '../../scheme/fields';
import { TABLES } from '.';

/** Parses every table declaration: unknown keys are refused. Run by the tests; apart, so that the pane starts without zod. */
export const checkTables = (): void => Object.values(TABLES).forEach((table) => tableSchema.parse(table));
