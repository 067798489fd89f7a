import { readFileSync } from 'node:fs';
import { PARSERS } from './parsers.mjs';

/**
 * One parser, in a process of its own, over files one after the other: the first meets code that has never run, as a paste does;
 * those after it meet code made fast, as the files of a folder do. Prints, for each, its user CPU, its peak memory and what was
 * understood.
 */
const [name, bundle, ...files] = process.argv.slice(2);
const parse = await PARSERS[name](bundle);

function factsOf(rows) {
  const facts = { rows: rows.length, cents: 0, hours: 0, days: 0, months: 0, social: 0, sirets: 0 };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows.at(index);
    facts.cents += Math.round((row.montant_ht ?? 0) * 100);
    facts.hours += row.heures_prevues ?? 0;
    facts.days += row.date_notification ?? 0;
    facts.months += row.duree_mois ?? 0;
    if (row.critere_social === 'OUI') facts.social += 1;
    // Text of fourteen digits that is the one written: told from another by its sum.
    if (typeof row.titulaire_siret === 'string' && row.titulaire_siret.length === 14)
      facts.sirets += Number(row.titulaire_siret) % 97;
  }
  return facts;
}

const reads = [];
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const before = process.cpuUsage();
  const started = performance.now();
  const rows = await parse(bytes);
  const wall = performance.now() - started;
  const { user } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  reads.push({ ms: user / 1000, wall, peak, facts: factsOf(rows) });
}
process.stdout.write(JSON.stringify(reads));
