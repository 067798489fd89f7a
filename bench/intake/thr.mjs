import { readFileSync } from 'node:fs';
import { PARSERS } from '/tmp/w/perf/bench/intake/parsers.mjs';

/** One parser, once, in a process of its own. Prints its user CPU, its peak memory and what it understood. */
const [name, file, bundle] = process.argv.slice(2);
const parse = await PARSERS[name](bundle);
const bytes = new Uint8Array(readFileSync(file));
for (const t of (await import("node:fs")).readdirSync("/proc/self/task")) { const f=(await import("node:fs")).readFileSync(`/proc/self/task/${t}/schedstat`,"utf8").split(" ")[0]; console.error("b",t, Math.round(f/1e6)); }
const before = process.cpuUsage();
const started = performance.now();
const rows = await parse(bytes);
const wall = performance.now() - started;
for (const t of (await import("node:fs")).readdirSync("/proc/self/task")) { const f=(await import("node:fs")).readFileSync(`/proc/self/task/${t}/schedstat`,"utf8").split(" ")[0]; console.error(t, Math.round(f/1e6)); }
const { user } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;

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
process.stdout.write(JSON.stringify({ ms: user / 1000, wall, peak, facts }));
