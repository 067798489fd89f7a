import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import type { RequiredContract, WorkbookThresholds, YearVolume } from '../../src/app/workbookThresholds';
import { fr } from '../../src/locales/fr/pane';
import { MinimumsCard } from '../../src/taskpane/suivi/seuils/MinimumsCard';
import { SocialCard } from '../../src/taskpane/suivi/seuils/SocialCard';
import { SplitsCard } from '../../src/taskpane/suivi/seuils/SplitsCard';
import { VolumeCard } from '../../src/taskpane/suivi/seuils/VolumeCard';

const volume = (more: Partial<YearVolume> = {}): YearVolume => ({
  buyer: 'Ville',
  year: 2025,
  basis: 'marches',
  threshold: 50_000_000,
  obligation: 'approche',
  counted: 45_000_000,
  outside: 0,
  frameworks: 0,
  maximum: 0,
  unknown: 0,
  ...more,
});

const required = (more: Partial<RequiredContract> = {}): RequiredContract => ({
  row: 12,
  id: 'M1',
  objet: 'Nettoyage',
  acheteur: 'Ville',
  year: 2026,
  montant_ht: 300_000,
  threshold: 216_000,
  isConcession: false,
  situation: 'Clause absente',
  derogation: null,
  ...more,
});

const found = (more: Partial<WorkbookThresholds> = {}): WorkbookThresholds => ({
  years: [2025, 2026],
  buyer: 'Ville',
  hasSpending: false,
  volumes: [volume()],
  required: [],
  since: 46_256,
  splits: [],
  agec: [],
  globals: [],
  national: [],
  ...more,
});

const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>)
    .replace(/<[^>]+>/gu, ' ')
    .replace(/[\u202f\u00a0\s]+/gu, ' ');
const reveal = (): void => {};

describe('the view « Seuils »', () => {
  it('tells the volume, its source, its state and the threshold it is held against', () => {
    const words = drawn(<VolumeCard found={found()} year={2025} reveal={reveal} onImport={reveal} />);
    expect(words).toContain('◐ Approche du seuil');
    expect(words).toContain('45 000 000 €');
    expect(words).toContain('une estimation, faute de dépenses');
    expect(words).toContain('90 % du seuil');
    expect(words).toContain('Seuil de 2025 : 50 000 000 € HT, Paramètres');
    expect(words).toContain('Importer un grand livre de dépenses');
  });

  it('says which line to correct where a threshold cannot be used', () => {
    const wrong = found({ volumes: [volume({ threshold: null, obligation: 'inconnue' })] });
    const words = drawn(<VolumeCard found={wrong} year={2025} reveal={reveal} onImport={reveal} />);
    expect(words).toContain('✘ Seuil à corriger');
    expect(words).toContain('La ligne 2025 du tableau des seuils ne peut pas servir');
  });

  it('says that a year has nothing, and hides rows without buyer when there are none', () => {
    const nothing = found({
      volumes: [
        volume({ basis: null, obligation: null, counted: 0 }),
        volume({ buyer: null, basis: null, obligation: null }),
      ],
    });
    const words = drawn(<VolumeCard found={nothing} year={2025} reveal={reveal} onImport={reveal} />);
    expect(words).toContain('Aucune dépense ni marché pour 2025.');
    expect(words).not.toContain(fr.thresholds.noBuyer);
  });

  it('lists the contracts to correct with their threshold, and counts the others', () => {
    const contracts = [required(), required({ row: 13, situation: 'Clause présente' })];
    const words = drawn(<SocialCard found={found({ required: contracts })} year={2026} reveal={reveal} />);
    expect(words).toContain('Exigée pour 2 contrats : 1 clause, 0 dérogation, 1 à corriger.');
    expect(words).toContain('Ligne 12');
    expect(words).not.toContain('Ligne 13');
    expect(words).toContain('300 000 €, seuil de 2026 : 216 000 € HT, Paramètres');
    expect(drawn(<SocialCard found={found()} year={2026} reveal={reveal} />)).toContain(
      'Aucun contrat de 2026',
    );
  });

  it('asks about purchases of one supplier, and never decides', () => {
    const split: WorkbookThresholds['splits'][number] = {
      acheteur: 'Ville',
      titulaire: '123456782',
      supplier: null,
      family: '909',
      from: 46_000,
      to: 46_100,
      years: [2025, 2026],
      total_ht: 96_000,
      threshold: 90_000,
      kind: 'publicite',
      rows: [30_000, 30_000, 36_000].map((montant_ht, rank) => ({ row: rank + 2, montant_ht, day: 46_000 })),
    };
    const card = (year: number): string =>
      drawn(<SplitsCard found={found({ splits: [split] })} year={year} reveal={reveal} />);
    expect(card(2025)).toContain(
      'Même fournisseur, même famille CPV, 12 mois : 3 achats, 96 000 € : un même besoin ?',
    );
    expect(card(2026)).toContain('SIREN 123456782');
    expect(card(2024)).toContain('Rien à rapprocher cette année.');
  });

  it('judges marchés globaux and families of AGEC, and says what is to be written', () => {
    const count = {
      year: 2025,
      all: 3,
      told: 2,
      below: 1,
      unknown: 7,
      minimum: 0.2,
      state: 'sous-minimum' as const,
    };
    const family = {
      row: 4,
      year: 2025,
      family: 'Papier',
      reuse: { state: 'short' as const, share: 0.158, minimum: 0.2 },
      recycled: { state: 'noMinimum' as const, share: 0.3, minimum: null },
    };
    const shown = found({
      agec: [family],
      globals: [count, { ...count, year: 2026, all: 0, unknown: 0, state: 'aucun' }],
    });
    const words = drawn(<MinimumsCard found={shown} year={2025} reveal={reveal} />);
    expect(words).toContain('▼ Sous le minimum');
    expect(words).toContain('3 marchés globaux, 2 avec une part écrite, 1 sous le minimum.');
    expect(words).toContain(
      'Minimum en fin d’année : 20 % (décret 2024-1251, Paramètres). 7 marchés sans réponse.',
    );
    expect(words).toContain('1 famille AGEC en 2025');
    const none = drawn(<MinimumsCard found={shown} year={2026} reveal={reveal} />);
    expect(none).toContain('○ Aucun connu');
    expect(none).toContain('Aucune famille AGEC pour 2026');
    const said = fr.thresholds.minimums.verdict;
    expect(said(family.reuse)).toBe('▼ Manque 4,2 points : 15,8 %, minimum 20 %');
    expect(said(family.recycled)).toBe('◇ Minimum à écrire : 30 %');
    expect(said({ state: 'short', share: 0.19999, minimum: 0.2 })).toBe(
      '▼ Manque 0,1 point : 20 %, minimum 20 %',
    );
  });
});
