import type { AnomalyCode } from './codes';
import { excerpt } from './values/text';
import type { Anomaly, Severity } from './types';

/** One line per cell up to here; beyond, a file of 20 000 rows would drown its own report. */
export const ANOMALIES_PER_CODE = 200;

export interface Where {
  /** Only where it is not the log's own. */
  readonly part?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

export interface Issue {
  readonly code: AnomalyCode;
  readonly severity: Severity;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Gathers the anomalies of one source; what passes the cap is counted in one more line, so that nothing is lost in counting. */
export class AnomalyLog {
  readonly #source: { readonly source: string; readonly part?: string };
  readonly #lines: Anomaly[] = [];
  readonly #counts = new Map<AnomalyCode, number>();
  readonly #severities = new Map<AnomalyCode, Severity>();

  constructor(source: string, part: string | null = null) {
    this.#source = part === null ? { source } : { source, part };
  }

  add(issue: Issue, where: Where = {}): void {
    const count = (this.#counts.get(issue.code) ?? 0) + 1;
    this.#counts.set(issue.code, count);
    this.#severities.set(issue.code, issue.severity);
    if (count > ANOMALIES_PER_CODE) return;
    this.#lines.push({
      code: issue.code,
      severity: issue.severity,
      where: {
        ...this.#source,
        ...where,
        ...(where.value === undefined ? {} : { value: excerpt(where.value) }),
      },
      ...(issue.details ? { details: issue.details } : {}),
    });
  }

  /** Adds a line about another part of the source than the log's own. */
  addTo(part: string | null, issue: Issue, where: Where = {}): void {
    this.add(issue, part === null ? where : { ...where, part });
  }

  /** Lines in the order met, then one grouped line per code that passed the cap. */
  toArray(): readonly Anomaly[] {
    const grouped: Anomaly[] = [];
    for (const [code, count] of this.#counts) {
      if (count <= ANOMALIES_PER_CODE) continue;
      const severity = this.#severities.get(code) ?? 'info';
      grouped.push({ code, severity, where: this.#source, count: count - ANOMALIES_PER_CODE });
    }
    return [...this.#lines, ...grouped];
  }
}
