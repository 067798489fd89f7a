import type { Column } from '../columns/mapping';
import type { Lines } from '../files/lines';
import type { Job } from '../job';
import { discreetPart, maskedFile, maskedPart, namesOneOf } from './discreet';

const NAMES = new Set(['personne_nom', 'personne_prenom']);

/** The same job, under a name of file and of sheet that names none of the people of its table. */
export function discreetJob(job: Job, columns: readonly Column[], rows: Lines): Job {
  const secret = job.context.pseudonymSecret;
  const named = columns.filter(({ field }) => field !== null && NAMES.has(field));
  const part = discreetPart(job.part, secret);
  if (named.length === 0) return { ...job, part };
  const places = named.map(({ index }) => rows.column(index));
  const people = Array.from({ length: rows.length }, (_, rank) => places.map((cells) => cells.at(rank)));
  return {
    ...job,
    file: namesOneOf(job.file, people) ? maskedFile(job.file, secret) : job.file,
    part: part !== null && namesOneOf(part, people) ? maskedPart(part, secret) : part,
  };
}
