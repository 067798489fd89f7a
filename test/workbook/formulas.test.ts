import {
  contains,
  count,
  eq,
  filled,
  lt,
  ne,
  sum,
  toDate,
  within,
} from '../../src/catalogue/indicators/build';
import { TABLES, fieldOf } from '../../src/catalogue/tables';
import { aggregateFormula } from '../../src/workbook/aggregateFormula';
import { columnLetters, render, type Dialect } from '../../src/workbook/dialect';
import { binary, call, cell, num, text } from '../../src/workbook/formula';
import { rowFormula } from '../../src/workbook/rowFormulas';

const dialect: Dialect = {
  column: (table, field) => `${TABLES[table].tableName}[${fieldOf(TABLES[table], field).label}]`,
  field: (_, field) => `@${field}`,
  parameter: (id) => `P_${id}`,
};
const year = cell(null, 3, 2);
const shown = (...args: Parameters<typeof aggregateFormula>): string =>
  render(aggregateFormula(...args), dialect);

describe('formulas of aggregates', () => {
  it('reads like what it counts', () => {
    expect(shown(count('MARCHES', eq('consideration_sociale', 'OUI')), 'value', year)).toBe(
      'COUNTIFS(Marches[Exercice],$C$4,Marches[Considération sociale],"OUI")',
    );
    expect(shown(sum('MARCHES', 'montant_ht'), 'value', year)).toBe(
      'SUMIFS(Marches[Montant HT],Marches[Exercice],$C$4)',
    );
    expect(shown(toDate(sum('HEURES', 'heures_validees')), 'value', year)).toBe(
      'SUMIFS(Heures[Heures validées],Heures[Année],"<="&$C$4)',
    );
  });

  it('takes « is not » for filled and different, and adds up the values of a list', () => {
    expect(shown(count('MARCHES', ne('marche_reserve', 'Non réservé')), 'value', year)).toBe(
      'COUNTIFS(Marches[Exercice],$C$4,Marches[Marché réservé],"<>",Marches[Marché réservé],"<>Non réservé")',
    );
    expect(
      shown(sum('HEURES', 'heures_declarees', within('type_employeur', 'AI', 'EI')), 'value', year),
    ).toBe(
      'SUMIFS(Heures[Heures réalisées],Heures[Année],$C$4,Heures[Type employeur],"AI")+SUMIFS(Heures[Heures réalisées],Heures[Année],$C$4,Heures[Type employeur],"EI")',
    );
  });

  it('finds people by year in the list of their years', () => {
    expect(
      shown(
        {
          kind: 'distinct',
          table: 'BENEFICIAIRES',
          field: 'beneficiaire_id',
          where: [lt('age_entree', 26)],
          span: 'year',
        },
        'value',
        year,
      ),
    ).toBe(
      'COUNTIFS(Beneficiaires[Années de présence],"*"&$C$4&"*",Beneficiaires[Âge entrée],"<26",Beneficiaires[Bénéficiaire],"<>")',
    );
  });

  it('counts what is not known as what is neither yes nor no', () => {
    expect(shown(count('MARCHES', eq('clause_sociale', 'OUI')), 'unknown', year)).toBe(
      'COUNTIFS(Marches[Exercice],$C$4)-COUNTIFS(Marches[Exercice],$C$4,Marches[Clause sociale],"OUI")-COUNTIFS(Marches[Exercice],$C$4,Marches[Clause sociale],"NON")',
    );
    expect(shown(count('MARCHES'), 'unknown', year)).toBe('0');
    expect(shown(count('MARCHES', filled('objet')), 'unknown', year)).toBe('0');
  });

  it('escapes the wildcards of a criterion', () => {
    expect(shown(count('BENEFICIAIRES', contains('criteres', 'A*B?')), 'value', year)).toContain(
      '"*A~*B~?*"',
    );
  });
});

describe('rendering', () => {
  it('writes parentheses where they matter, and only there', () => {
    const [a, b, c] = [num(1), num(2), num(3)];
    expect(render(binary(binary(a, '+', b), '*', c), dialect)).toBe('(1+2)*3');
    expect(render(binary(a, '+', binary(b, '*', c)), dialect)).toBe('1+2*3');
    expect(render(binary(a, '-', binary(b, '-', c)), dialect)).toBe('1-(2-3)');
    expect(render(binary(binary(a, '-', b), '-', c), dialect)).toBe('1-2-3');
    expect(render(call('IF', binary(a, '=', text('l"an')), b, c), dialect)).toBe('IF(1="l""an",2,3)');
  });

  it('names columns as spreadsheets do, and quotes sheets', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
    expect(render(cell("L'an", 0, 0), dialect)).toBe("'L''an'!$A$1");
  });
});

describe('row formulas', () => {
  it('exist for computed fields only', () => {
    for (const table of [TABLES.MARCHES, TABLES.HEURES, TABLES.BENEFICIAIRES]) {
      for (const field of table.fields)
        expect([field.id, rowFormula(table.id, field.id) !== null]).toEqual([
          field.id,
          field.origin === 'calcule',
        ]);
    }
  });

  it('leave the year empty without a date', () => {
    const formula = rowFormula('HEURES', 'annee');
    expect(formula && render(formula, dialect)).toBe('IF(@periode="","",YEAR(@periode))');
  });
});
