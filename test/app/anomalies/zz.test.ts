import { writeFileSync } from 'node:fs';
import { sampleData } from '../../../src/app/sample';
import { SHEETS } from '../../../src/workbook/layout';
import { fileHost, filled, REQUEST } from '../../support/sessions';
import { contracts } from '../../contract/sources';
import { toPng } from '../../support/libreoffice';
jest.setTimeout(200000);
it('picture', async () => {
  const bad = contracts('X1;Voirie;10/01/2026;beaucoup;oui\nX2;Nettoyage;;60 000;non\nX3;Mobilier;01/03/2026;999 999 999;oui\nX4;Voirie;01/03/2026;120;peut-être\n', 'marches-direction.csv');
  const hours = { name: 'heures-facilitateur.csv', text: 'N° marché;Heures prévues;Mois;Bénéficiaire;Heures réalisées\nX1;350;03/2026;P-1;1 900\nX9;100;;P-2;20\n' };
  const { host } = await filled(fileHost(), [...sampleData(), bad, hours], { ...REQUEST, years: [2024, 2025, 2026, 2027, 2028] });
  const bytes = await host.save();
  writeFileSync('/tmp/w/f/scratch/a.xlsx', bytes);
  toPng(bytes, (one) => one === SHEETS.anomalies).forEach((page, i) => writeFileSync(`/tmp/w/f/scratch/a${i}.png`, page));
});
