import { importData, previewImport } from '../../src/app';
import { browserHost, fileHost, filled } from '../support/sessions';

jest.setTimeout(60_000);

const HOURS = {
  name: 'heures.csv',
  text: [
    'N° marché;Code bénéficiaire;Mois;Heures réalisées;Employeur',
    'M1;B-1;03/2025;120;Structure A',
    'M1;B-2;03/2025;80;Structure A',
    'M1;B-3;04/2025;40;Structure A',
  ].join('\r\n'),
};
const PEOPLE = {
  name: 'beneficiaires.csv',
  text: ['Code bénéficiaire;Sexe;QPV', 'B-1;F;Oui', 'B-2;H;'].join('\r\n'),
};

describe.each([
  ['a file', async () => fileHost()],
  ['IronCalc', browserHost],
])('people brought after their hours, in %s', (_name, open) => {
  it('are found again by each line of hours; what they do not say stays unknown', async () => {
    const { host, session } = await filled(await open(), [HOURS]);
    const before = (await host.readTable('HEURES')) ?? [];
    expect(before.map(({ sexe, qpv }) => [sexe, qpv])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    await importData(session, await previewImport(session, [PEOPLE]));
    const after = (await host.readTable('HEURES')) ?? [];
    expect(after.map(({ sexe, qpv }) => [sexe, qpv])).toEqual([
      ['F', 'OUI'],
      ['H', null],
      [null, null],
    ]);
  });
});
