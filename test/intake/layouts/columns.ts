import { clock, decimal } from './forms';
import type { Cell, Col } from './grid';
import type { Work } from './truth';

type Column = Col<Work>;
const plain = (header: Cell, cell: (work: Work) => Cell): Column => ({ header, cell });

export const CONTRACT = plain('N° marché', ({ lot }) => lot.contract);
export const LOT = plain('Lot', ({ lot }) => lot.lot);
export const COMPANY = plain('Entreprise', ({ lot }) => lot.company);
export const OBJECT = plain('Objet du marché', ({ lot }) => lot.object);
export const EMPLOYER = plain('Employeur', ({ employer }) => employer);
export const NAME = plain('Nom', ({ person }) => person.name.toUpperCase());
export const FIRST_NAME = plain('Prénom', ({ person }) => person.firstName);
export const BIRTH = plain('Date de naissance', ({ person }) => person.birth);
export const CODE = plain('Code bénéficiaire', ({ person }) => person.code);
export const SEX = plain('Sexe', ({ person }) => (person.sex === 'F' ? 'Femme' : 'Homme'));
export const PUBLICS = plain('Publics', ({ person }) => person.publics.join(' ; '));
export const NAMED = [NAME, FIRST_NAME, BIRTH, SEX, PUBLICS];

const total =
  (of: (work: Work) => number, form: (hundredths: number) => Cell) =>
  (work: readonly Work[]): Cell =>
    form(work.reduce((sum, one) => sum + of(one), 0));

const measure = (header: Cell, of: (work: Work) => number, form: (hundredths: number) => Cell): Column => ({
  header,
  cell: (work) => form(of(work)),
  total: total(of, form),
});
export const plainNumber = (hundredths: number): Cell => hundredths / 100;
export const blankZero =
  (form: (hundredths: number) => Cell) =>
  (hundredths: number): Cell =>
    hundredths === 0 ? null : form(hundredths);

/** Hours due are those of the lot, on each of its rows; a subtotal shows them once. */
export const due = (
  form: (hundredths: number) => Cell = decimal,
  header: Cell = 'Heures prévues',
): Column => ({
  header,
  cell: ({ lot }) => form(lot.due * 100),
  total: (work) =>
    form([...new Set(work.map(({ lot }) => lot))].reduce((sum, lot) => sum + lot.due * 100, 0)),
});
export const declared = (
  form: (hundredths: number) => Cell = decimal,
  header: Cell = 'Heures réalisées',
): Column => measure(header, (one) => one.declared, form);
export const validated = (
  form: (hundredths: number) => Cell = decimal,
  header: Cell = 'Heures validées',
): Column => measure(header, (one) => one.validated, form);
export const training = (header: Cell = 'Heures de formation'): Column =>
  measure(header, (one) => one.training, blankZero(clock));
export const month = (form: (work: Work) => Cell, header: Cell = 'Mois'): Column => plain(header, form);
