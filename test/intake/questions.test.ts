import type { ColumnAnswers, IntakeSuccess } from '../../src/intake';
import { codes, CONTEXT, lines, success } from './support';

const HEAD = 'N° marché;Objet;Date de notification;Montant HT';
const asked = ({ questions }: IntakeSuccess) => questions.map(({ about, column }) => `${about} ${column}`);
const answered = (read: IntakeSuccess, column: string, answers: Partial<ColumnAnswers>) => ({
  ...CONTEXT,
  decisions: { [read.report.signature]: { answers: { [column]: answers } } },
});

describe('what a column does not prove is asked once', () => {
  it('asks whether 03/04/2025 is in April, and reads it as answered', async () => {
    const text = lines(HEAD, 'M1;Voirie;03/04/2025;10', 'M2;Rue;05/05/2025;20', 'M3;Parc;01/02/2025;20');
    const read = await success(text);
    expect(read.questions).toEqual([
      {
        about: 'dayOrder',
        column: 'date notification',
        header: 'Date de notification',
        assumed: 'dmy',
        choices: ['dmy', 'mdy'],
        example: '03/04/2025',
        rows: 2,
        answered: false,
      },
    ]);
    expect(read.tables.MARCHES?.[0]?.['date_notification']).toBe(45750);
    const other = await success(text, answered(read, 'date notification', { dayOrder: 'mdy' }));
    expect(other.tables.MARCHES?.[0]?.['date_notification']).toBe(45720);
    expect(other.questions).toMatchObject([{ assumed: 'mdy', answered: true }]);
    expect(codes(other)).toContain('jour-mois-inverse');
  });

  it.each([
    ['a day above 12 in the column', lines(HEAD, 'M1;Voirie;03/04/2025;10', 'M2;Rue;31/01/2025;20')],
    ['dates that read the same either way', lines(HEAD, 'M1;Voirie;04/04/2025;10')],
    ['dates of another form', lines(HEAD, 'M1;Voirie;2025-03-04;10')],
    ['another column of dates', lines(`${HEAD};Date de publication`, 'M1;Voirie;03/04/2025;10;25/04/2025')],
  ])('asks nothing about dates when proven by %s', async (_why, text) =>
    expect(asked(await success(text))).toEqual([]),
  );

  it('lets a proof win over an answer that another file was given', async () => {
    const text = lines(HEAD, 'M1;Voirie;03/04/2025;10', 'M2;Rue;31/01/2025;20');
    const read = await success(text);
    const other = await success(text, answered(read, 'date notification', { dayOrder: 'mdy' }));
    expect(other.tables).toEqual(read.tables);
  });

  it('asks what the dot of 1.234 means, and reads it as answered', async () => {
    const text = lines(HEAD, 'M1;Voirie;31/01/2025;1.234', 'M2;Rue;31/01/2025;20');
    const read = await success(text);
    expect(asked(read)).toEqual(['dot montant ht']);
    expect(read.questions[0]).toMatchObject({ assumed: 'thousands', example: '1.234', rows: 1 });
    expect(codes(read)).toContain('point-milliers');
    const other = await success(text, answered(read, 'montant ht', { dot: 'decimal' }));
    expect(other.tables.MARCHES?.map(({ montant_ht: amount }) => amount)).toEqual([1.234, 20]);
    expect(codes(other)).not.toContain('point-milliers');
    expect(asked(await success(lines(HEAD, 'M1;Voirie;31/01/2025;1.234.567', 'M2;x;;2.500')))).toEqual([]);
  });

  it('asks whether amounts are before tax where nothing says it, and flags those that are not', async () => {
    const head = 'N° marché;Objet;Date de notification;Montant';
    const text = lines(head, 'M1;Voirie;31/01/2025;10', 'M2;Rue;31/01/2025;');
    const read = await success(text);
    expect(read.questions).toMatchObject([{ about: 'taxes', assumed: 'ht', rows: 1, example: '10' }]);
    expect(codes(read)).not.toContain('montant-ttc');
    expect(codes(await success(text, answered(read, 'montant', { taxes: 'ttc' })))).toContain('montant-ttc');
    expect(codes(await success(text, answered(read, 'montant', { taxes: 'ht' })))).not.toContain(
      'montant-ttc',
    );
    expect(asked(await success(lines(head, 'M1;Voirie;31/01/2025;10 € HT')))).toEqual([]);
    expect(
      asked(await success(lines(head.replace('Montant', 'Montant TTC'), 'M1;Voirie;31/01/2025;10'))),
    ).toEqual([]);
  });

  it('asks whether 1 is 1 % or the whole where no other value tells', async () => {
    const head = `${HEAD};Poids du critère social`;
    const table = (...shares: readonly string[]) =>
      lines(head, ...shares.map((share, index) => `M${index};Objet ${index};31/01/2025;10;${share}`));
    const weights = ({ tables }: IntakeSuccess) => tables.MARCHES?.map((row) => row['poids_critere_social']);
    const read = await success(table('1', '0'));
    expect(read.questions).toMatchObject([{ about: 'percent', assumed: 'fraction', rows: 1 }]);
    expect(weights(read)).toEqual([1, 0]);
    expect(
      weights(await success(table('1', '0'), answered(read, 'poids critere social', { percent: 'points' }))),
    ).toEqual([0.01, 0]);
    for (const proven of [table('1', '15'), table('1', '0,1'), table('10 %')])
      expect(asked(await success(proven))).toEqual([]);
  });

  it('shows no cell of people', async () => {
    const read = await success(
      lines('Nom;Date de naissance;Mois;Heures réalisées', 'DURAND Camille;03/04/1985;03/2025;12'),
    );
    const birth = read.questions.find(({ about }) => about === 'dayOrder');
    expect(birth).toMatchObject({ rows: 1, assumed: 'dmy' });
    expect(birth).not.toHaveProperty('example');
    expect(JSON.stringify(read.questions)).not.toContain('1985');
  });
});
