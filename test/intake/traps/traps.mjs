/**
 * French traps, as files give them: what a reader must understand of each. Invented data.
 *
 * `rows`: expected values by header, one object for each data row that counts. A date is `day('2024-03-15')`; null is « unknown ».
 * `fields`: the same by field of the product, where it understands more than one value of a cell.
 * `failure`: the file cannot be read, and must be refused: with what the product says.
 * `latin1`: bytes of Windows-1252, one for each character. `delimiter`: what peers are told; the product finds it.
 */
export const day = (iso) => ({ date: iso });

const HEAD = 'N° marché;Objet;Montant HT;Date de notification;SIRET titulaire';
const ID = 'N° marché';
const OBJECT = 'Objet';
const AMOUNT = 'Montant HT';
const DATE = 'Date de notification';
const SIRET = 'SIRET titulaire';

const lines = (...all) => all.join('\n');
/** One amount for each row of a table of two columns and a number. */
const amounts = (...texts) =>
  lines('N° marché;Objet;Montant HT', ...texts.map((text, rank) => `M${rank + 1};Objet ${rank + 1};${text}`));
const amountsAre = (...values) => values.map((value) => ({ [AMOUNT]: value }));
const dates = (...texts) =>
  lines(
    'N° marché;Objet;Date de notification',
    ...texts.map((text, rank) => `M${rank + 1};Objet ${rank + 1};${text}`),
  );
const datesAre = (...values) => values.map((iso) => ({ [DATE]: iso === null ? null : day(iso) }));
const hours = (...texts) =>
  lines(
    'Mois;N° marché;Heures réalisées',
    ...texts.map((text, rank) => `2024-0${rank + 1};M${rank + 1};${text}`),
  );
const hoursAre = (...values) => values.map((value) => ({ 'Heures réalisées': value }));
const sirets = (...texts) =>
  lines(
    'N° marché;Objet;SIRET titulaire',
    ...texts.map((text, rank) => `M${rank + 1};Objet ${rank + 1};${text}`),
  );
const siretsAre = (...values) => values.map((value) => ({ [SIRET]: value }));

export const TRAPS = [
  // Identifiers
  { id: 'zéro en tête du numéro', text: lines(HEAD, '0012;Voirie;10;01/02/2024;'), rows: [{ [ID]: '0012' }] },
  {
    id: 'SIRET à zéro en tête',
    text: sirets('01234567800002', '81234567800005'),
    rows: siretsAre('01234567800002', '81234567800005'),
  },
  { id: 'SIRET avec espaces', text: sirets('812 345 678 00005'), rows: siretsAre('81234567800005') },
  { id: 'SIRET de La Poste', text: sirets('35600000000042'), rows: siretsAre('35600000000042') },
  { id: 'SIRET arrondi 2,10E+13', text: sirets('2,10E+13'), rows: siretsAre(null) },
  { id: 'SIRET sans son zéro', text: sirets('1234567800002'), rows: siretsAre('01234567800002') },
  {
    id: 'numéro qui ressemble à un exposant',
    text: lines(HEAD, '12E5;Voirie;10;01/02/2024;'),
    rows: [{ [ID]: '12E5' }],
  },
  {
    id: 'numéro qui ressemble à une date',
    text: lines(HEAD, '2024-05;Voirie;10;01/02/2024;'),
    rows: [{ [ID]: '2024-05' }],
  },
  {
    id: 'CPV sans son zéro',
    text: lines('N° marché;Objet;Code CPV', 'M1;Céréales;3211000'),
    rows: [{ 'Code CPV': '03211000' }],
  },

  // Numbers
  {
    id: 'milliers en espace fine insécable',
    text: amounts('1\u202f234,56', '12\u202f345'),
    rows: amountsAre(1234.56, 12345),
  },
  { id: 'milliers en espace insécable', text: amounts('1\u00a0234,56'), rows: amountsAre(1234.56) },
  { id: 'milliers en espace fine', text: amounts('1\u2009234\u2009567,8'), rows: amountsAre(1234567.8) },
  { id: 'virgule décimale', text: amounts('45155,50', '0,5'), rows: amountsAre(45155.5, 0.5) },
  {
    id: 'point de milliers prouvé par la colonne',
    text: amounts('1.234', '1.234.567'),
    rows: amountsAre(1234, 1234567),
  },
  {
    id: 'point décimal prouvé par la colonne',
    text: amounts('1.234', '12.5'),
    rows: amountsAre(1.234, 12.5),
  },
  { id: 'forme belge 1.234,56', text: amounts('1.234,56', '2.500'), rows: amountsAre(1234.56, 2500) },
  { id: 'forme suisse 1’234.50', text: amounts("1'234.50", '1’000.25'), rows: amountsAre(1234.5, 1000.25) },
  { id: 'forme canadienne', text: amounts('1\u00a0234,56', '12\u00a0345'), rows: amountsAre(1234.56, 12345) },
  { id: 'avoir entre parenthèses', text: amounts('(1 234,50 €)'), rows: amountsAre(-1234.5) },
  { id: 'moins à la fin', text: amounts('1 234,50-'), rows: amountsAre(-1234.5) },
  { id: 'moins typographique', text: amounts('\u22121 234,50', '\u2013 12'), rows: amountsAre(-1234.5, -12) },
  { id: 'euros hors taxes', text: amounts('1 234,56 € HT', '12 € HT'), rows: amountsAre(1234.56, 12) },
  { id: 'milliers d’euros k€', text: amounts('12,5 k€', '3 k€'), rows: amountsAre(12500, 3000) },
  { id: 'millions d’euros M€', text: amounts('1,2 M€'), rows: amountsAre(1200000) },
  {
    id: 'en-tête en k€',
    text: lines('N° marché;Objet;Montant HT (k€)', 'M1;Voirie;12,5'),
    rows: [{ 'Montant HT (k€)': 12500 }],
  },
  {
    id: 'mots vides',
    text: amounts('NC', '#N/D', 'néant', '-', 'n.c.', '12'),
    rows: amountsAre(null, null, null, null, null, 12),
  },
  {
    id: 'pourcentages',
    text: lines('N° marché;Objet;Poids du critère social', 'M1;A;5 %', 'M2;B;12,5\u00a0%'),
    rows: [{ 'Poids du critère social': 0.05 }, { 'Poids du critère social': 0.125 }],
  },

  // Hours
  { id: 'heures 15h30', text: hours('15h30', '7 h 15'), rows: hoursAre(15.5, 7.25) },
  { id: 'heures 7:30', text: hours('7:30', '151:40'), rows: hoursAre(7.5, 151 + 2 / 3) },
  { id: 'heures [h]:mm à plus de mille', text: hours('1234:30'), rows: hoursAre(1234.5) },
  { id: 'heures 151,67 et unité', text: hours('151,67', '1 200 h', '0 h'), rows: hoursAre(151.67, 1200, 0) },

  // Dates
  {
    id: 'jour et mois à la française',
    text: dates('03/04/2024', '25/04/2024'),
    rows: datesAre('2024-04-03', '2024-04-25'),
  },
  {
    id: 'mois et jour à l’américaine, prouvés',
    text: dates('03/04/2024', '04/25/2024'),
    rows: datesAre('2024-03-04', '2024-04-25'),
  },
  {
    id: 'année sur deux chiffres',
    text: dates('30/01/19', '05/06/24'),
    rows: datesAre('2019-01-30', '2024-06-05'),
  },
  {
    id: 'date avec décalage horaire',
    text: dates('2018-08-30+02:00', '2018-09-01+02:00'),
    rows: datesAre('2018-08-30', '2018-09-01'),
  },
  {
    id: 'numéro de série d’Excel',
    text: dates('46022', '45292'),
    rows: datesAre('2025-12-31', '2024-01-01'),
  },
  {
    id: 'date qui n’existe pas',
    text: dates('31/02/2024', '29/02/2024'),
    rows: datesAre(null, '2024-02-29'),
  },
  {
    id: 'date en lettres',
    text: dates('3 mars 2024', '1er août 2024'),
    rows: datesAre('2024-03-03', '2024-08-01'),
  },
  {
    id: 'mois abrégé déc-25',
    text: lines('Mois;N° marché;Heures réalisées', 'déc-25;M1;10', 'févr.-26;M1;12'),
    rows: [{ Mois: day('2025-12-01') }, { Mois: day('2026-02-01') }],
  },

  // Headers
  {
    id: 'en-tête en double',
    text: lines('N° marché;Objet;Montant HT;Montant HT', 'M1;Voirie;100;200'),
    rows: [{ [ID]: 'M1', [AMOUNT]: 100 }],
  },
  {
    id: 'en-tête __proto__',
    text: lines('N° marché;Objet;Montant HT;__proto__', 'M1;Voirie;100;x'),
    rows: [{ [ID]: 'M1', [AMOUNT]: 100 }],
    columns: ['__proto__'],
  },
  {
    id: 'en-tête constructor',
    text: lines('N° marché;Objet;Montant HT;constructor', 'M1;Voirie;100;x'),
    rows: [{ [AMOUNT]: 100 }],
    columns: ['constructor'],
  },
  {
    id: 'titres au-dessus de l’en-tête',
    text: lines(
      'Suivi des marchés;;',
      'Édité le 03/02/2024;;',
      '',
      'N° marché;Objet;Montant HT',
      'M1;Voirie;100',
    ),
    rows: [{ [ID]: 'M1', [AMOUNT]: 100 }],
  },
  {
    id: 'en-tête répété',
    text: lines(HEAD, 'M1;A;10;01/02/2024;', HEAD, 'M2;B;20;02/02/2024;'),
    rows: [{ [AMOUNT]: 10 }, { [AMOUNT]: 20 }],
  },
  {
    id: 'ligne de total',
    text: lines(HEAD, 'M1;A;10;01/02/2024;', 'M2;B;20;02/02/2024;', 'Total;;30;;'),
    rows: [{ [AMOUNT]: 10 }, { [AMOUNT]: 20 }],
  },
  {
    id: 'colonne vide au milieu',
    text: lines('N° marché;;Objet;Montant HT', 'M1;;Voirie;100'),
    rows: [{ [OBJECT]: 'Voirie', [AMOUNT]: 100 }],
  },
  {
    id: 'colonnes vides à la fin',
    text: lines(`${HEAD};;;`, 'M1;A;10;01/02/2024;;;;'),
    rows: [{ [AMOUNT]: 10 }],
  },
  {
    id: 'lignes vides',
    text: lines(HEAD, '', 'M1;A;10;01/02/2024;', ';;;;', 'M2;B;20;02/02/2024;', ''),
    rows: [{ [ID]: 'M1' }, { [ID]: 'M2' }],
  },

  // Files
  { id: 'BOM', text: `\ufeff${lines(HEAD, 'M1;A;10;01/02/2024;')}`, rows: [{ [ID]: 'M1', [AMOUNT]: 10 }] },
  {
    id: 'Windows-1252',
    latin1: lines('N\u00b0 march\u00e9;Objet;Montant HT', 'M1;\u0152uvre \u00e0 c\u0153ur;10')
      .replace('\u0152', '\u008c')
      .replace('\u0153', '\u009c'),
    rows: [{ [ID]: 'M1', [OBJECT]: 'Œuvre à cœur' }],
  },
  {
    id: 'guillemets, séparateur et ligne dans une cellule',
    text: lines('N° marché;Objet;Montant HT', 'M1;"Lot ""gros œuvre"" ;\nbâtiment";10'),
    rows: [{ [OBJECT]: 'Lot "gros œuvre" ; bâtiment', [AMOUNT]: 10 }],
  },
  {
    id: 'guillemet jamais fermé',
    text: lines('N° marché;Objet;Montant HT', 'M1;"Voirie;10', 'M2;Berges;20'),
    failure: { code: 'guillemet-ouvert', ligne: 2 },
  },
  {
    id: 'fichier à virgules, une cellule par ligne',
    text: lines('"N° marché,Objet,Montant HT"', '"M1,Voirie,10.5"', '"M2,Berges,20"'),
    rows: [{ [ID]: 'M1', [AMOUNT]: 10.5 }, { [AMOUNT]: 20 }],
  },
  {
    id: 'ligne sep=;',
    text: lines('sep=;', HEAD, 'M1;A;10;01/02/2024;'),
    rows: [{ [ID]: 'M1', [AMOUNT]: 10 }],
  },
  {
    id: 'fins de ligne CR seules',
    text: lines(HEAD, 'M1;A;10;01/02/2024;', 'M2;B;20;02/02/2024;').replaceAll('\n', '\r'),
    rows: [{ [AMOUNT]: 10 }, { [AMOUNT]: 20 }],
  },
  {
    id: 'séparateur |',
    delimiter: '|',
    text: lines(HEAD, 'M1;A;10;01/02/2024;').replaceAll(';', '|'),
    rows: [{ [ID]: 'M1', [AMOUNT]: 10 }],
  },
  {
    id: 'caractère NUL',
    latin1: lines('N\u00b0;Objet', 'M\u0000 1;A'),
    failure: { code: 'fichier-illisible' },
  },

  // Texts
  {
    id: 'formule =cmd|…',
    text: lines('N° marché;Objet;Montant HT', `M1;"=cmd|' /C calc'!A0";10`),
    rows: [{ [OBJECT]: "=cmd|' /C calc'!A0", [AMOUNT]: 10 }],
  },
  {
    id: 'texte de plus de 32 767 signes',
    text: lines('N° marché;Objet;Montant HT', `M1;${'a'.repeat(40_000)};10`),
    rows: [{ [OBJECT]: 'a'.repeat(40_000), [AMOUNT]: 10 }],
    // What a cell of a spreadsheet can hold.
    fields: [{ objet: 'a'.repeat(32_767), montant_ht: 10 }],
  },
  {
    id: 'OUI, x, VRAI, 1',
    text: lines('N° marché;Objet;Clause sociale', 'M1;A;OUI', 'M2;B;x', 'M3;C;VRAI', 'M4;D;1', 'M5;E;'),
    rows: ['OUI', 'OUI', 'OUI', 'OUI', null].map((value) => ({ 'Clause sociale': value })),
  },
  {
    id: 'liste jointe par ;',
    text: lines('N° marché|Objet|Considérations sociales', 'M1|A|Clause sociale ; Critère social'),
    delimiter: '|',
    rows: [{ 'Considérations sociales': ['Clause sociale', 'Critère social'] }],
    fields: [{ clause_sociale: 'OUI', critere_social: 'OUI' }],
  },
  {
    id: 'liste de Python',
    text: lines('N° marché|Objet|Considérations sociales', "M1|A|['Clause sociale', 'Critère social']"),
    delimiter: '|',
    rows: [{ 'Considérations sociales': ['Clause sociale', 'Critère social'] }],
    fields: [{ clause_sociale: 'OUI', critere_social: 'OUI' }],
  },
  {
    id: 'Sans objet n’est pas « non »',
    text: lines(
      'N° marché;Objet;Considérations sociales',
      'M1;A;Sans objet',
      'M2;B;Pas de considération sociale',
    ),
    rows: [{ 'Considérations sociales': null }, { 'Considérations sociales': [] }],
    fields: [{ clause_sociale: null }, { clause_sociale: 'NON' }],
  },

  // What faults put in the readers taught
  { id: 'espace de largeur nulle', text: amounts('1\u200b234,56'), rows: amountsAre(1234.56) },
  {
    id: 'durée en années',
    text: lines('N° marché;Objet;Durée (mois)', 'M1;A;2 ans', 'M2;B;18 mois'),
    rows: [{ 'Durée (mois)': 24 }, { 'Durée (mois)': 18 }],
  },
  { id: 'nombre qui n’est pas une date', text: dates('99999', '45292'), rows: datesAre(null, '2024-01-01') },
  {
    id: 'euro de Windows-1252',
    latin1: lines('N\u00b0 march\u00e9;Objet;Montant HT', 'M1;A;1\u00a0234,56 \u0080', 'M2;B;12 k\u0080'),
    rows: amountsAre(1234.56, 12_000),
  },
  {
    id: 'guillemet jamais fermé sous une ligne sep=;',
    text: lines('sep=;', 'N° marché;Objet;Montant HT', 'M1;"Voirie;10'),
    failure: { code: 'guillemet-ouvert', ligne: 3 },
  },
  {
    id: 'virgules dans une cellule',
    text: lines(
      'N° marché;Objet;Montant HT',
      'M1;Sable, gravier, ciment, chaux, plâtre, bois, verre, acier;10',
      'M2;Voirie;20',
      'M3;Berges;30',
    ),
    rows: [{ [AMOUNT]: 10 }, { [AMOUNT]: 20 }, { [AMOUNT]: 30 }],
  },
  {
    id: 'deux colonnes et des virgules dans l’en-tête',
    delimiter: '\t',
    text: lines('Objet (nature, lieu, lot)\tN° marché', 'Voirie\tM1', 'Sable\tM2'),
    rows: [
      { [ID]: 'M1', 'Objet (nature, lieu, lot)': 'Voirie' },
      { [ID]: 'M2', 'Objet (nature, lieu, lot)': 'Sable' },
    ],
  },
];
