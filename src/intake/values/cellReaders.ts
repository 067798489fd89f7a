import type { SourceField } from '../../catalogue/synonyms';
import type { FieldType } from '../../scheme/fields';
import type { Vocabulary } from '../types';
import { birthReader, dateReader, monthReader } from './dateReaders';
import { codeReader, publicsReader, triReader } from './listReaders';
import {
  amountReader,
  durationReader,
  fractionReader,
  hoursReader,
  integerReader,
  lastOf,
} from './numberReaders';
import { NOTHING, type CellReader, type ColumnProfile } from './reading';
import {
  cpvReader,
  identifierReader,
  identityReader,
  rawTextReader,
  siretReader,
  textReader,
  wordsReader,
} from './textReaders';

/** The reader of a field, for one column. */
export function readerFor(
  field: SourceField,
  type: FieldType,
  values: readonly string[] | undefined,
  profile: ColumnProfile,
  vocabulary?: Vocabulary,
): CellReader {
  switch (type) {
    case 'text':
      if (field.startsWith('personne_')) return identityReader;
      if (field.startsWith('considerations_')) return rawTextReader;
      if (field === 'procedure') return wordsReader;
      if (field === 'marche_id') return identifierReader;
      return field === 'code_cpv' ? cpvReader : textReader;
    case 'siret':
      return siretReader;
    case 'amount':
      return field === 'modification_montant' ? lastOf(amountReader(profile)) : amountReader(profile);
    case 'number':
      return amountReader({ ...profile, scale: 1 });
    case 'hours':
      return hoursReader(profile);
    case 'integer':
      return field === 'duree_mois' ? durationReader(profile) : integerReader(profile);
    case 'fraction':
      return fractionReader(profile);
    case 'date':
      return field === 'date_naissance' ? birthReader(profile) : dateReader(profile);
    case 'month':
      return monthReader(profile);
    case 'tri':
      return triReader;
    case 'code':
      return codeReader(field, values ?? [], vocabulary);
    case 'codes':
      return publicsReader(vocabulary);
    case 'years':
    case 'pseudonym':
      return () => NOTHING;
  }
}
