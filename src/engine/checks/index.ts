import { amounts } from './amounts';
import { clauses } from './clauses';
import { completeness } from './completeness';
import { distributions } from './distributions';
import { hours } from './hours';
import { identities } from './identities';
import type { Rule } from './types';
import { values } from './values';

/** Every rule, by family. Each says what it doubts, when it does not judge, and how its effect is measured. */
export const RULES: readonly Rule[] = [
  ...completeness,
  ...hours,
  ...clauses,
  ...amounts,
  ...identities,
  ...values,
  ...distributions,
];
