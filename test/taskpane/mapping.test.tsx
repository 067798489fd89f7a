import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { previewImport, type Session } from '../../src/app';
import type { ImportPreview } from '../../src/app/contracts';
import { FIELDS_OF_KIND, fieldGroups, REASON_CODES, TABLE_KINDS } from '../../src/intake';
import type { ColumnAnswers, MappedColumn } from '../../src/intake/types';
import { mapping as en } from '../../src/locales/en/mapping';
import { fr as frPane } from '../../src/locales/fr/pane';
import { mapping as fr } from '../../src/locales/fr/mapping';
import {
  levelOf,
  openPoints,
  withAnswer,
  withColumn,
  withKind,
} from '../../src/taskpane/donnees/mapping/model';
import { MappingDialog } from '../../src/taskpane/donnees/mapping/MappingDialog';
import { shownValue } from '../../src/taskpane/donnees/mapping/SampleTable';
import { ImportPreviewCard } from '../../src/taskpane/donnees/ImportPreviewCard';
import { fileHost, filled } from '../support/sessions';

jest.setTimeout(60_000);

const SOURCE = {
  name: 'marches.csv',
  text: [
    'Réf. mché;Intitulé du lot;Date de notification;Montant;Tiers;Référent',
    'M1;Voirie;03/04/2026;10;35600000012305;Alix Exemple',
    'M2;Parc;05/06/2026;k;35600000000048;Alix Exemple',
  ].join('\n'),
};
const PEOPLE = {
  name: 'heures.csv',
  text: 'Nom;Prénom;Mois;Heures réalisées;Divers\nDURAND;Camille;03/2026;12;voir Camille\n',
};
const UNKNOWN = { name: 'inconnu.csv', text: 'Alpha;Bravo\nx;1\n' };

const html = (node: ReactNode): string =>
  renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{node}</FluentProvider>);

const dialogOf = (preview: ImportPreview): string =>
  html(
    <MappingDialog
      useCases={{ previewImport: async () => preview }}
      inputs={[]}
      preview={preview}
      onClose={() => undefined}
    />,
  );

let session: Session;
let preview: ImportPreview;
beforeAll(async () => {
  ({ session } = await filled(fileHost(), []));
  preview = await previewImport(session, [SOURCE]);
});

describe('the dialog of the mapping', () => {
  it('shows each column with its field, how sure that is in words and a symbol, and why', () => {
    const page = dialogOf(preview);
    expect(page).toContain('aria-label="Champ de la colonne «\u00a0Réf. mché\u00a0»"');
    expect(page).toContain('<option value="marche_id" selected="">Numéro de marché</option>');
    expect(page).toMatch(/◐ <\/span>Probable<span class="muted"> \d+ %/);
    expect(page).toMatch(/● <\/span>Sûr/);
    expect(page).toMatch(/△ <\/span>À préciser/);
    expect(page).toMatch(/✕ <\/span>Jamais importée/);
    expect(page).toContain('En-tête proche de «\u00a0reference marche\u00a0».');
    expect(page).toContain('<optgroup label="Clauses et critères">');
    expect(page).toContain('Ne pas lire');
  });

  it('lists first the columns that wait for the user', () => {
    const page = dialogOf(preview);
    expect(page.indexOf('«\u00a0Tiers\u00a0»')).toBeLessThan(page.indexOf('«\u00a0Réf. mché\u00a0»'));
  });

  it('shows what is typed beside what is understood, and what is not', () => {
    const page = dialogOf(preview);
    expect(page).toContain('<td class="breakable">10</td><td class="breakable">10 €</td>');
    expect(page).toContain('<td class="breakable">k</td><td class="not-understood">non compris</td>');
    expect(page).toContain('<td class="breakable">03/04/2026</td>');
  });

  it('asks its questions as radio buttons, with what is assumed marked', () => {
    const page = dialogOf(preview);
    expect(page.match(/role="radiogroup"/g)).toHaveLength(2);
    expect(page).toContain('Jour/mois/année (supposé)');
    expect(page).toContain('Hors taxes (supposé)');
    expect(page).toContain('2 cellules concernées, et aucune ne le prouve.');
  });

  it('says how many points wait, on the card of the import and in the dialog', () => {
    expect(openPoints(preview)).toBe(3);
    expect(dialogOf(preview)).toContain('3 points à préciser.');
    const task = {
      progress: null,
      failure: null,
      run: async () => null,
      stop: () => undefined,
      forget: () => undefined,
    };
    const nothing = () => undefined;
    const card = html(
      <ImportPreviewCard
        preview={preview}
        isSample={false}
        held={0}
        task={task}
        onCheck={nothing}
        onDecide={nothing}
        onVersion={nothing}
        onImport={nothing}
        onCancel={nothing}
      />,
    );
    expect(card).toContain('Vérifier les correspondances (3 à préciser)');
  });

  it('repeats nothing of people', async () => {
    const page = dialogOf(await previewImport(session, [SOURCE, PEOPLE]));
    expect(page).toContain('◆');
    expect(page).toContain('Nom de la personne → pseudonyme');
    for (const secret of ['Alix', 'DURAND', 'Camille']) expect(page).not.toContain(secret);
  });

  it('asks what a table that nothing tells is', async () => {
    const unknown = await previewImport(session, [UNKNOWN]);
    expect(openPoints(unknown)).toBe(1);
    expect(dialogOf(unknown)).toContain('Ce tableau n’est pas reconnu.');
    expect(dialogOf(unknown)).toContain('Je ne sais pas');
  });
});

describe('what is decided in it', () => {
  it('adds up, and takes a field from the column that an earlier decision gave it to', () => {
    const column = (key: string, sourceField: string, code: string): MappedColumn => ({
      index: 0,
      key,
      header: key,
      field: sourceField,
      sourceField,
      outcome: 'importee',
      reason: { code },
      confidence: 1,
    });
    const columns = [column('budget', 'montant_ht', 'memoire'), column('montant', 'montant_ht', 'libelle')];
    const kind = withKind({}, 's', 'marches');
    const field = withColumn(kind, 's', 'cout', 'montant_ht', columns);
    const answer = withAnswer(field, 's', 'cout', 'taxes', 'ttc');
    expect(withAnswer(answer, 's', 'cout', 'dot', 'decimal')).toEqual({
      s: {
        kind: 'marches',
        columns: { budget: null, cout: 'montant_ht' },
        answers: { cout: { taxes: 'ttc', dot: 'decimal' } },
      },
    });
    expect(withColumn({}, 's', 'x', null, columns)).toEqual({ s: { columns: { x: null } } });
  });
});

describe.each([
  ['French', fr],
  ['English', en],
])('the words of the mapping in %s', (_language, text) => {
  it('say every reason, question and answer, with the field or the header that they are about', () => {
    for (const code of REASON_CODES) {
      const words = text.reason({
        code,
        details: { champ: 'montant_ht', comme: 'montant ht', public: 'TH' },
      });
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/undefined|montant_ht/);
    }
    expect(text.reason({ code: 'toString' })).toBe('');
    const answers: readonly ColumnAnswers[keyof ColumnAnswers][] = [
      'dmy',
      'mdy',
      'thousands',
      'decimal',
      'ht',
      'ttc',
      'fraction',
      'points',
    ];
    for (const answer of answers) expect(text.answer(answer)).not.toBe(answer);
    for (const about of ['dayOrder', 'dot', 'taxes', 'percent'] as const)
      expect(text.question(about)).toMatch(/\?$/);
  });

  it('name every field that a column may be given, each once in its kind', () => {
    for (const kind of TABLE_KINDS) {
      const fields = fieldGroups(kind).flatMap(({ group, fields: own }) => {
        expect(text.group(group)).not.toBe(group);
        return own;
      });
      expect(new Set(fields).size).toBe(fields.length);
      expect(FIELDS_OF_KIND[kind]).toEqual(expect.arrayContaining(fields));
      for (const field of fields) expect(text.field(field)).not.toBe(field);
    }
  });
});

it.each([
  [46085, 'date', '04/03/2026'],
  [46082, 'month', '03/2026'],
  [1234.5, 'amount', '1\u202f234,5 €'],
  [35.25, 'hours', '35,25 h'],
  [0.15, 'fraction', '15 %'],
  [3, 'integer', '3'],
  ['OUI', 'tri', 'OUI'],
  [null, 'date', 'non compris'],
] as const)('shows %s of a column of %s as « %s »', (value, type, shown) =>
  expect(shownValue(value, type, frPane)).toBe(shown),
);

it('tells a column that was guessed from one that is known', () => {
  const column = (changes: Partial<MappedColumn>): MappedColumn => ({
    index: 0,
    key: 'k',
    header: 'k',
    field: 'objet',
    outcome: 'importee',
    reason: { code: 'libelle' },
    confidence: 1,
    ...changes,
  });
  expect(levelOf(column({}))).toBe('sure');
  expect(levelOf(column({ confidence: 0.94, reason: { code: 'libelle-proche-contenu' } }))).toBe('likely');
  expect(levelOf(column({ confidence: 0.5, reason: { code: 'libelle-contredit' } }))).toBe('open');
  expect(levelOf(column({ outcome: 'ignoree', reason: { code: 'a-preciser' } }))).toBe('open');
  expect(levelOf(column({ outcome: 'ignoree', reason: { code: 'inconnue' } }))).toBe('none');
  expect(levelOf(column({ outcome: 'personnelle' }))).toBe('personal');
  expect(levelOf(column({ outcome: 'pseudonyme' }))).toBe('pseudonym');
});
