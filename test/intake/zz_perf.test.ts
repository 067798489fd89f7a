import fc from 'fast-check';
import { readSource } from '../../src/intake';
import { HEADER_SYNONYMS } from '../../src/catalogue/synonyms';
test('perf', async () => {
  const heads = ['N° marché','Objet','Date notification','Montant HT','Titulaire','SIRET titulaire','Clause sociale','Critère social','Clause environnementale','Critère environnemental','Code CPV','Procédure','Durée (mois)','Acheteur','SIRET acheteur','Nature','considerationsSociales','considerationsEnvironnementales','offresRecues','PME', ...Array.from({length:10},(_, i)=>'Divers '+i)];
  const rows = Array.from({length:20000},(_, i)=>[`2024-${i}`,`"Travaux de réfection, lot n° ${i}; voirie"`,'15/03/2024','1 234,50 €','Durand SARL','21840039800010','oui','non','OUI','NON','45233120-1',"Appel d'offres ouvert",'48','Ville','21840039800010','Marché','Pas de considération sociale','Clause environnementale','3','oui',...Array.from({length:10},(_, k)=>'texte '+k)].join(';'));
  const text = [heads.join(';'),...rows].join('\n');
  const bytes = new TextEncoder().encode(text);
  for (let k=0;k<3;k++) { const t=performance.now(); const r = await readSource({name:'x',bytes},{pseudonymSecret:'s'}); console.log('csv', Math.round(performance.now()-t), r.ok && r.report.kept, bytes.length); }
  const h = ['N° marché','Nom','Prénom','Date de naissance','Sexe','QPV','Public','Niveau','Mois','Heures prévues','Heures réalisées'].join(';');
  const hr = Array.from({length:20000},(_, i)=>[`2024-${i%50}`,`NOM${i%3000}`,`Prénom${i%700}`,'12/05/1990','F','oui','RSA, DELD','CAP','03/2024','500','12,5'].join(';'));
  for (let k=0;k<2;k++) { const t=performance.now(); const r = await readSource({name:'x',text:[h,...hr].join('\n')},{pseudonymSecret:'s'}); console.log('heures', Math.round(performance.now()-t), r.ok && r.report.kept, r.ok && r.tables.BENEFICIAIRES?.length, r.ok&& r.report.duplicates); }
  const nodes = Array.from({length:20000},(_, i)=>({ id: 'M'+i, acheteur: { id: '21840039800010' }, nature: 'Marché', objet: 'École '+i, codeCPV: '45000000', dateNotification: '2024-01-02', datePublicationDonnees: '2024-02-01', montant: 100, dureeMois: 12, offresRecues: 3, procedure:'Procédure adaptée', techniques:{technique:['Sans objet']}, lieuExecution:{code:'75000',typeCode:'Code postal'},
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '47904352300014' } }], considerationsSociales: { considerationSociale: ['Clause sociale'] }, considerationsEnvironnementales: { considerationEnvironnementale: ['Pas de considération environnementale'] }}));
  const js = JSON.stringify({marches:{marche:nodes}});
  for (let k=0;k<2;k++) { const t=performance.now(); const r = await readSource({name:'x',text:js},{pseudonymSecret:'s'}); console.log('json', Math.round(performance.now()-t), r.ok && r.report.kept); }
});
test('coverage', async () => {
  const header = fc.constantFrom(...Object.values(HEADER_SYNONYMS).flat(), '__proto__', 'constructor', '', 'Nom');
  const seen: Record<string, number> = {};
  for (const [headers, rows] of fc.sample(fc.tuple(fc.array(header, { minLength: 1, maxLength: 12 }), fc.array(fc.array(fc.constantFrom('12','oui','2024-01','x'), { maxLength: 13 }), { maxLength: 12 })), 400)) {
    const r = await readSource({ name: 'x', cells: [headers, ...rows] }, { pseudonymSecret: 's' });
    const k = r.ok ? `${r.report.kind}` : r.code; seen[k] = (seen[k] ?? 0) + 1;
  }
  console.log(seen);
});
