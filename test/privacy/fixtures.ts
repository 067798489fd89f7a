import { strToU8, zipSync } from 'fflate';
import type { SourceInput } from '../../src/intake';
import { abroad, CANARIES, spacedNir, spacedPhone } from './canaries';

const [ZEPH, WLAD, YPSI] = CANARIES as readonly [
  (typeof CANARIES)[0],
  (typeof CANARIES)[0],
  (typeof CANARIES)[0],
];
const full = ({ first, last }: (typeof CANARIES)[0]): string => `${first} ${last}`;
const table = (separator: string, rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join(separator)).join('\n');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0) & 255));
const utf16 = (text: string): Uint8Array =>
  new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from([...text].map((letter) => letter.charCodeAt(0))).buffer),
  ]);
type Sheets = readonly {
  readonly name: string;
  readonly rows: (string | number | boolean | Date | null)[][];
}[];
const workbook = async (sheets: Sheets): Promise<Uint8Array> =>
  (await import('hucre')).writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });

const PEOPLE = [
  'N° marché',
  'Nom',
  'Prénom',
  'Date de naissance',
  'N° sécu',
  'Téléphone',
  'E-mail',
  'Adresse',
  'Sexe',
  'Mois',
  'Heures réalisées',
];
const person = (canary: (typeof CANARIES)[0], month = '03/2025', hours = '10'): readonly string[] => [
  'M1',
  canary.last,
  canary.first,
  canary.birth,
  canary.nir,
  canary.phone,
  canary.email,
  canary.address,
  'F',
  month,
  hours,
];
const HOURS = [PEOPLE, person(ZEPH), person(WLAD), person(YPSI, '04/2025', '7,5')];
/** Hours under a code, with one more column whose header says nothing of what it holds. */
const withColumn = (header: string, cells: readonly string[], separator = ';'): string =>
  table(separator, [
    ['N° marché', 'Code bénéficiaire', 'Mois', 'Heures réalisées', header],
    ...cells.map((cell, index) => ['M1', `B${index}`, '03/2025', '10', cell]),
  ]);
/** Contracts, with one column replaced. */
const contracts = (header: string, cells: readonly string[]): string =>
  table(';', [
    ['N° de marché', 'Objet', 'Date de notification', 'Montant HT', 'Titulaire', header],
    ...cells.map((cell, index) => [
      `2025-0${index}`,
      'Voirie',
      '12/03/2025',
      '1000',
      'Menuiserie Martel',
      cell,
    ]),
  ]);
const objects = (...texts: readonly string[]): string =>
  table(';', [
    ['N° de marché', 'Objet', 'Date de notification', 'Montant HT', 'Nature'],
    ...texts.map((text, index) => [`2025-1${index}`, text, '12/03/2025', '1000', 'Marché']),
    ...Array.from({ length: texts.length * 5 }, (_, index) => [
      `2025-2${index}`,
      `Lot ${index}`,
      '12/03/2025',
      '10',
      'Marché',
    ]),
  ]);
const market = (objet: string, more: object = {}): object => ({
  id: '2025M01',
  acheteur: { id: '21370001900018' },
  objet,
  nature: 'Marché',
  codeCPV: '45000000',
  procedure: 'Procédure adaptée',
  dateNotification: '2025-03-12',
  montant: 1000,
  titulaires: [{ titulaire: { id: '21370001900018', typeIdentifiant: 'SIRET' } }],
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
  ...more,
});
const json = (...records: readonly object[]): string => JSON.stringify({ marches: { marche: records } });

export interface Fixture {
  readonly name: string;
  readonly input: SourceInput;
}

/** Every way that we know of sending somebody's identity to a buyer, read or refused. */
// prettier-ignore
export async function fixtures(): Promise<readonly Fixture[]> {
  const text = (name: string, content: string, file = 'releve.csv'): Fixture => ({ name, input: { name: file, text: content } });
  const raw = (name: string, content: Uint8Array, file = 'releve.csv'): Fixture => ({ name, input: { name: file, bytes: content } });
  const people = CANARIES.map(full);
  return [
    // layouts of one table of people
    text('heures, point-virgule', table(';', HOURS)),
    text('heures, collage', table('\t', HOURS), 'Collage'),
    text('heures, virgule', table(',', HOURS.map((row) => row.map((cell) => `"${cell}"`)))),
    raw('heures, barre, windows-1252', windows(table('|', HOURS))),
    raw('heures, UTF-16', utf16(table('\t', HOURS))),
    { name: 'heures, plage', input: { name: 'Sélection', cells: HOURS } },
    { name: 'heures, plage typée', input: { name: 'Sélection', cells: HOURS.map((row, index) => (index === 0 ? row : row.map((cell, column) => (column === 3 ? ZEPH.serial : column === 4 || column === 5 ? (Number.isNaN(Number(cell)) ? cell : Number(cell)) : column === 10 ? 10 : cell)))) } },
    raw('heures, .xlsx', await workbook([{ name: 'Heures', rows: [['Suivi de Zéphyrine QUENAUDOR'], [], ...HOURS.map((row) => [...row])] }]), 'heures.xlsx'),
    raw('heures, .xlsx typé', await workbook([{ name: 'Heures', rows: [[...PEOPLE], ...CANARIES.map((one) => ['M1', one.last, one.first, new Date(Date.UTC(1987, 10, 17)), Number(one.nir.replace(/\D/gu, '')), Number(one.phone), one.email, one.address, 'F', new Date(Date.UTC(2025, 2, 1)), 10])] }]), 'heures.xlsx'),
    raw('une feuille par personne, .xlsx', await workbook([{ name: 'Zéphyrine QUENAUDOR', rows: HOURS.slice(0, 2).map((row) => [...row]) }, { name: 'MAZBOURIEUX', rows: [[...PEOPLE], [...person(WLAD)]] }]), 'personnes.xlsx'),
    text('bénéficiaires', table(';', [['Nom complet', 'Né(e) le', 'Sexe', 'QPV', 'Niveau', 'Publics', 'Date entrée'], ...CANARIES.map((one) => [`${one.last} ${one.first}`, one.birth, 'F', 'oui', 'CAP', 'RSA', '12/03/2025'])])),
    text('bénéficiaires en double', table(';', [['Nom', 'Prénom', 'Sexe'], ['Quenaudor', 'Zéphyrine', 'F'], ['QUENAUDOR', 'Zephyrine', 'H'], ['Quenaudore', 'Zéphyrine', 'F']])),
    text('orthographes proches', table(';', [PEOPLE, person(ZEPH), person({ ...ZEPH, last: 'QUENAUDORE' }), person({ ...ZEPH, birth: '11/07/1987' }), person({ ...YPSI, first: 'Marieypsilante' })])),
    text('codes qui sont des NIR', table(';', [['N° marché', 'Matricule', 'Mois', 'Heures réalisées'], ...CANARIES.map((one) => ['M1', one.nir, '03/2025', '10'])])),
    // ordinary headers over personal cells
    text('« Info » : noms', withColumn('Info', people)),
    text('« Info » : NOM Prénom', withColumn('Info', CANARIES.map(({ first, last }) => `${last}, ${first}`))),
    text('« Divers » : NIR espacés', withColumn('Divers', CANARIES.map(({ nir }) => spacedNir(nir)))),
    text('« Zone » : NIR sans clé', withColumn('Zone', CANARIES.map(({ nir }) => nir.slice(0, 13)))),
    text('« Numéro » : téléphones', table(';', [['Numéro', 'Objet', 'Date de notification', 'Montant HT'], ...CANARIES.map(({ phone }) => [phone, 'Voirie', '12/03/2025', '10'])])),
    text('« Objet » de table de personnes : adresses', withColumn('Objet', CANARIES.map(({ address }) => `${address} 37000 Tours`))),
    text('« Date » : naissances', table(';', [['N° marché', 'Code bénéficiaire', 'Date', 'Heures réalisées'], ...CANARIES.map(({ birth }, index) => ['M1', `B${index}`, birth, '10'])])),
    text('« Observations »', withColumn('Observations', [`vu avec Mme ${ZEPH.last}`, `rappeler le ${spacedPhone(WLAD.phone, '.')}`, `né le ${YPSI.birth}`])),
    text('« Employeur » : courriels', withColumn('Employeur', CANARIES.map(({ email }) => email))),
    text('« Sexe » : civilité et nom', withColumn('Sexe', CANARIES.map(({ last }) => `Mme ${last}`))),
    text('« Public » : noms', withColumn('Public', people)),
    text('« Type employeur » : noms et mots proches', withColumn('Type employeur', [full(ZEPH), `ACI ${full(WLAD)}`, 'Association intermédaire'])),
    text('« Niveau » : NIR', withColumn('Niveau', CANARIES.map(({ nir }) => nir))),
    // rows out of step
    text('noms à la place des mois', table(';', [['N° marché', 'Code bénéficiaire', 'Mois', 'Heures réalisées'], ...CANARIES.map((one, index) => ['M1', `B${index}`, full(one), one.last])])),
    text('nom à la place d’un montant', contracts('Nature', ['Marché', 'Marché', full(ZEPH)]).replace('12/03/2025;1000', `${full(WLAD)};${full(YPSI)}`)),
    text('ligne de total et note signées', `${table(';', HOURS)}\nTotal ${ZEPH.last};;;;;;;;;;27,5\nSigné : Mme ${full(WLAD)}`),
    text('titre nominatif', `Relevé de ${full(ZEPH)} ${spacedPhone(ZEPH.phone)}\n\n${table(';', HOURS)}`),
    // contracts
    text('objets de marchés', objects(`Suivi NIR ${spacedNir(ZEPH.nir)}`, `Contact ${spacedPhone(WLAD.phone)} ou ${abroad(ZEPH.phone)}`, `Ecrire à ${YPSI.email}`, `Ecrire à ${YPSI.email.replace('@', ' (at) ')}`, `Accompagnement de Mme ${ZEPH.last}`, `Monsieur ${WLAD.first} ${WLAD.last}, né le ${WLAD.birth}`, `tél ${ZEPH.phone}`)),
    text('objets : NIR corse dans une phrase', objects(`dossier ${WLAD.nir} en cours`)),
    text('objets : téléphone étranger seul', objects(`joindre ${abroad(ZEPH.phone)} le matin`, `ou ${abroad(YPSI.phone).replace(/ /gu, '')}`)),
    text('objets : naissance seule', objects(`personne née le ${ZEPH.birth}`, `DDN : ${YPSI.birth}`)),
    { name: 'objets et numéros typés', input: { name: 'Sélection', cells: [['N° de marché', 'Objet', 'Date de notification', 'Montant HT'], ['M1', Number(ZEPH.nir), '12/03/2025', 10], [Number(YPSI.nir), 'Voirie', '12/03/2025', 10], ...Array.from({ length: 12 }, (_, index) => [`M${index + 2}`, `Lot ${index}`, '12/03/2025', 10])] } },
    text('objets : NIR sans clé', table(';', [['N° de marché', 'Objet', 'Date de notification', 'Montant HT'], ...CANARIES.map(({ nir }, index) => [`M${index}`, nir.slice(0, 13), '12/03/2025', '10'])])),
    text('acheteurs nommés', contracts('Acheteur', CANARIES.map(({ first, last }) => `${last.toUpperCase()} ${first}`))),
    text('contact et téléphone', contracts('Contact', people)),
    text('natures qui sont des noms', contracts('Nature', people)),
    text('procédures qui sont des noms', contracts('Procédure', CANARIES.map(({ first, last }) => `${last.toUpperCase()} ${first}`))),
    text('SIRET qui sont des NIR', contracts('SIRET titulaire', CANARIES.map(({ nir }) => nir.slice(0, 13)))),
    text('considérations nominatives', contracts('Considérations sociales', people)),
    // headers
    // several sheets and tables, months in columns, titles that give values
    raw('feuille sans tableau au nom d’une personne, .xlsx', await workbook([{ name: `${ZEPH.first} ${ZEPH.last}`, rows: [['Notes'], [`vu ${full(WLAD)}`]] }, { name: 'Mme Quenaudor', rows: [['x']] }, { name: 'Heures', rows: HOURS.map((row) => [...row]) }]), 'heures.xlsx'),
    raw('marchés dans une feuille au nom d’une personne, .xlsx', await workbook([{ name: full(ZEPH), rows: [['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i'], ['N° de marché', 'Objet', 'Montant HT'], ['M1', 'Voirie', 10], [], [], ['N° de marché', 'Objet', 'Montant HT'], ['M2', 'Ecole', 10]] }, { name: 'Autre', rows: [['N° de marché', 'Objet', 'Montant HT'], ['M3', 'Stade', 10]] }]), 'marches.xlsx'),
    text('mois en colonnes', table(';', [['Nom', 'Prénom', 'N° marché', 'janvier 2025', 'février 2025', full(WLAD)], ...CANARIES.map((one) => [one.last, one.first, 'M1', '10', full(one), '7'])])),
    text('un bloc par personne', CANARIES.map((one) => `Bénéficiaire : ${full(one)}\nTéléphone : ${one.phone}\nMois;N° marché;Heures réalisées\njanvier 2025;M1;10\nfévrier 2025;M1;5`).join('\n\n')),
    text('titres qui nomment', `Entreprise : Mme ${full(ZEPH)}\nMarché : ${WLAD.nir}\nAcheteur : ${full(YPSI)} ${YPSI.phone}\n\n${table(';', [['Code bénéficiaire', 'Mois', 'Heures réalisées'], ['B1', '03/2025', '10'], ['B2', '03/2025', '5']])}`),
    text('en-tête nominatif', table(';', [['N° marché', 'Code bénéficiaire', 'Mois', `Heures réalisées (${full(ZEPH)})`, full(WLAD), `Tél ${spacedPhone(YPSI.phone)}`], ['M1', 'B1', '03/2025', 'dix', '5', '3']])),
    text('en-tête d’un seul mot', table(';', [['N° marché', 'Code bénéficiaire', 'Mois', 'Heures réalisées', 'Quenaudor'], ['M1', 'B1', '03/2025', '10', '5']])),
    text('en-tête nominatif de marchés', table(';', [['N° de marché', 'Objet', 'Montant HT', full(ZEPH), `Suivi Mme ${WLAD.last}`], ['M1', 'Voirie', 'mille', 'x', 'y']])),
    // essential data
    text('DECP 2022', json(market(`Suivi de Mme ${ZEPH.last}`), market(`Appeler ${spacedPhone(WLAD.phone)}`, { id: '2', procedure: full(YPSI), montant: full(ZEPH), dateNotification: full(WLAD) })), 'decp.json'),
    text('DECP, personne dans une propriété inconnue', json(market('Voirie', { responsable: full(ZEPH), contact: ZEPH.email })), 'decp.json'),
    text('DECP, lignes JSON dont une abîmée', `${JSON.stringify(market('Voirie'))}\n${JSON.stringify(market('Ecole', { id: '3' }))}\n{"objet": "Mme ${full(ZEPH)}", ${ZEPH.nir}`, 'decp.json'),
    text('DECP decp.info', table(',', [['uid', 'id', 'objet', 'montant', 'dateNotification', 'acheteur_id', 'titulaire_id', 'considerationsSociales', 'modification_id', 'donneesActuelles'], ['21370001900018X1', 'X1', `Mme ${full(WLAD)}`, '10', '2025-03-12', '21370001900018', '21370001900018', 'Clause sociale', '0', 'True']])),
    text('cellule en littéral Python', contracts('Considérations sociales', [`{'considerationSociale': ['${full(ZEPH)}']}`])),
    // refused
    text('JSON tronqué', json(market(`Mme ${full(ZEPH)} ${ZEPH.nir}`)).slice(0, -20), 'decp.json'),
    text('JSON invalide', `{"marches": {"marche": [ Mme ${full(WLAD)} ${spacedPhone(WLAD.phone)} ]}}`, 'decp.json'),
    text('JSON sans marché', JSON.stringify({ beneficiaires: CANARIES }), 'personnes.json'),
    text('XML', `<?xml version="1.0"?><personnes><p nom="${full(ZEPH)}" tel="${ZEPH.phone}"/></personnes>`, 'personnes.xml'),
    text('XML tronqué', `<marches><marche><objet>Mme ${full(ZEPH)}</objet>`, 'decp.xml'),
    text('guillemet ouvert', `N° marché;Nom;Mois;Heures réalisées\nM1;"${full(ZEPH)};03/2025;10\nM1;${full(WLAD)};03/2025;10`),
    text('guillemet mal placé', table(';', HOURS).replace(ZEPH.last, `"${ZEPH.last}" x"`)),
    text('colonnes inconnues', table(';', [[full(ZEPH), ZEPH.nir], [full(WLAD), WLAD.phone]])),
    raw('binaire', new Uint8Array([...bytes(full(ZEPH)), 0, 1, 2, ...bytes(ZEPH.nir)]), 'photo.dat'),
    raw('PDF', bytes(`%PDF-1.4 ${full(ZEPH)}`), 'cv.pdf'),
    raw('ancien classeur', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...bytes(full(ZEPH))]), 'heures.xls'),
    raw('zip abîmé', zipSync({ 'xl/workbook.xml': strToU8(`<${full(ZEPH)}`) }), 'heures.xlsx'),
    // names of files
    text('fichier : civilité', table(';', HOURS), `Heures de Mme ${ZEPH.last}.csv`),
    text('fichier : nom de la personne', table(';', HOURS.slice(0, 2)), `heures_${ZEPH.first}_${ZEPH.last}_2025.csv`),
    text('fichier : téléphone', table(';', HOURS), `releve ${spacedPhone(ZEPH.phone)}.csv`),
    text('fichier : NIR, refusé', '', `dossier ${ZEPH.nir}.json`),
    text('fichier : courriel, refusé', '{', `de ${ZEPH.email}.json`),
  ];
}
