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
import { above, binary, call, cell, near, num, text } from '../../src/workbook/formula';
import { rowFormula } from '../../src/workbook/rowFormulas';

const dialect: Dialect = {
  column: (table, field) => `${TABLES[table].tableName}[${fieldOf(TABLES[table], field).label}]`,
  field: (_, field) => `@${field}`,
  parameter: (id) => `P_${id}`,
};
const year = cell(null, 3, 2);
const shown = (...args: Parameters<typeof aggregateFormula>): string =>
  render(aggregateFormula(...args), dialect);

describe('formulas that look up another table', () => {
  it('read it at the first row of the key, and leave empty what nobody says', () => {
    expect(render(rowFormula('HEURES', 'sexe') ?? num(0), dialect)).toBe(
      'IF(@beneficiaire_id="","",IFERROR(INDEX(Beneficiaires[Sexe],IFERROR(MATCH(@beneficiaire_id,Beneficiaires[Bénéficiaire],0),' +
        'IFERROR(MATCH(@beneficiaire_id&"",Beneficiaires[Bénéficiaire],0),MATCH(@beneficiaire_id*1,Beneficiaires[Bénéficiaire],0))))&"",""))',
    );
  });
});

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

  it('looks for some text in a computed field, which holds an empty one when it has no answer', () => {
    expect(shown(count('MARCHES', filled('consideration_env')), 'value', year)).toBe(
      'COUNTIFS(Marches[Exercice],$C$4,Marches[Considération environnementale],"?*")',
    );
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
    expect([near(4, 1), above(3, 2)].map((one) => render(one, dialect))).toEqual(['B5', 'C$4']);
  });
});

describe('row formulas', () => {
  it('exist for computed fields only', () => {
    for (const table of Object.values(TABLES)) {
      for (const field of table.fields)
        expect([field.id, rowFormula(table.id, field.id) !== null]).toEqual([
          field.id,
          field.origin === 'calcule',
        ]);
    }
  });

  it('read like their cases', () => {
    const formula = (table: 'CONTRATS_TRAVAIL' | 'ACTIONS' | 'FORMATIONS', field: string): string => {
      const found = rowFormula(table, field);
      return found ? render(found, dialect) : '';
    };
    expect(formula('CONTRATS_TRAVAIL', 'contrat_durable')).toBe(
      'IF(@type_contrat="CDI","OUI",IF(AND(@type_contrat="CDD",AND(ISNUMBER(@duree_mois),@duree_mois>P_borne_emploi_durable_mois)),"OUI",IF(AND(@type_contrat="CDD",@duree_mois<>""),"NON",IF(AND(@type_contrat<>"",@type_contrat<>"CDD"),"NON",""))))',
    );
    expect(formula('ACTIONS', 'dernier_point')).toBe(
      'IF(OR(@action_id="",@date_point=""),"",IF(COUNTIFS(SuiviActions[Code action],@action_id,SuiviActions[Année],@annee,SuiviActions[Date du point],">"&@date_point)=0,"OUI","NON"))',
    );
    expect(formula('FORMATIONS', 'agent_compte')).toBe(
      'IF(OR(@agent_id="",@date_formation=""),"",IF(COUNTIFS(FormationsAchat[Agent],@agent_id,FormationsAchat[Date de la formation],"<"&@date_formation)>0,0,1/COUNTIFS(FormationsAchat[Agent],@agent_id,FormationsAchat[Date de la formation],@date_formation)))',
    );
  });

  it('leave the year empty without a date', () => {
    const formula = rowFormula('HEURES', 'annee');
    expect(formula && render(formula, dialect)).toBe('IF(@periode="","",YEAR(@periode))');
  });
});
