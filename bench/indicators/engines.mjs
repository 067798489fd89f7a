import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { AGGREGATES, YEARS } from './rows.mjs';

const tableOf = ({ table }) => (table === 'MARCHES' ? 'contracts' : 'hours');
const yearOf = ({ table }) => (table === 'MARCHES' ? 'exercice' : 'annee');
const byYear = (found) => YEARS.map((year) => found.get(year) ?? 0);

/**
 * Each engine: `load` rows into its own tables, `ask` the same aggregates of them, `askAgain` once the amount of one contract
 * has changed (arquero's tables do not change: it answers the same rows again).
 */
export const ENGINES = {
  async spaser(bundle) {
    const code = createRequire(import.meta.url)(fileURLToPath(bundle));
    return {
      load: (rows) => code.dataOf(rows),
      ask: (data) => code.aggregates(data, AGGREGATES, YEARS),
      askAgain: (data) => code.aggregates(code.edited(data), AGGREGATES, YEARS),
      every: (data) => code.everyIndicator(data, YEARS),
    };
  },
  async arquero() {
    const aq = await import('arquero');
    const { op } = aq;
    const value = {
      count: () => op.count(),
      sum: ({ field }) => op.sum(field),
      distinct: ({ field }) => op.distinct(field),
    };
    const ask = (data) =>
      AGGREGATES.map((one) => {
        let table = data[tableOf(one)];
        for (const { field, value: wanted } of one.where ?? [])
          table = table.params({ wanted }).filter(`(d, $) => d.${field} === $.wanted`);
        const found = table.groupby(yearOf(one)).rollup({ value: value[one.kind](one) });
        return byYear(new Map(found.objects().map((row) => [row[yearOf(one)], row.value])));
      });
    return {
      load: ({ contracts, hours }) => ({ contracts: aq.from(contracts), hours: aq.from(hours) }),
      ask,
      askAgain: ask,
    };
  },
  async duckdb() {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const value = {
      count: () => 'count(*)::double',
      sum: ({ field }) => `sum(${field})::double`,
      distinct: ({ field }) => `count(distinct ${field})::double`,
    };
    const append = async (name, rows) => {
      const names = Object.keys(rows[0]);
      const isNumber = (field) => rows.some((row) => typeof row[field] === 'number');
      await connection.run(
        `create table ${name} (${names.map((field) => `${field} ${isNumber(field) ? 'double' : 'varchar'}`).join(', ')})`,
      );
      const appender = await connection.createAppender(name);
      const kinds = names.map(isNumber);
      for (const row of rows) {
        names.forEach((field, index) => {
          const cell = row[field];
          if (cell === null) appender.appendNull();
          else if (kinds[index]) appender.appendDouble(cell);
          else appender.appendVarchar(cell);
        });
        appender.endRow();
      }
      appender.closeSync();
    };
    const ask = async () => {
      const all = [];
      for (const one of AGGREGATES) {
        const where = (one.where ?? [])
          .map(({ field, value: wanted }) => ` where ${field} = '${wanted}'`)
          .join('');
        const reader = await connection.runAndReadAll(
          `select ${yearOf(one)}, ${value[one.kind](one)} from ${tableOf(one)}${where} group by 1`,
        );
        all.push(byYear(new Map(reader.getRows())));
      }
      return all;
    };
    return {
      load: async (rows) => {
        await append('contracts', rows.contracts);
        await append('hours', rows.hours);
      },
      ask,
      askAgain: async () => {
        await connection.run(`update contracts set montant_ht = montant_ht + 1 where marche_id = 'M5'`);
        return ask();
      },
    };
  },
};
