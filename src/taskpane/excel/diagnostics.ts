/// <reference types="office-js" />
import type { Diagnostics } from '../useCases';

/** Versions of ExcelApi that exist or may come soon (reference, June 2026: 1.21). */
const LAST_MINOR = 40;
/** Other sets that tell two Excels apart. */
const SETS = [
  ['ExcelApiDesktop', '1.1'],
  ['SharedRuntime', '1.1'],
  ['DialogApi', '1.1'],
  ['RibbonApi', '1.1'],
] as const;

function lastApi(): string {
  const { requirements } = Office.context;
  let last = 'n.d.';
  for (
    let minor = 1;
    minor <= LAST_MINOR && requirements.isSetSupported('ExcelApi', `1.${minor}`);
    minor += 1
  )
    last = `1.${minor}`;
  return last;
}

/** Where the pane runs. Office knows the user's name and the file's address: neither is read. */
export function diagnostics(product: string): Diagnostics {
  const { context } = Office;
  const { host, platform, version } = context.diagnostics;
  const sets = SETS.filter(([set, least]) => context.requirements.isSetSupported(set, least));
  return {
    product,
    host: String(host),
    platform: String(platform),
    version,
    api: `ExcelApi ${lastApi()}`,
    sets: sets.map((set) => set.join(' ')).join(', ') || 'n.d.',
    language: context.displayLanguage,
    formats: context.contentLanguage,
    browser: navigator.userAgent,
  };
}
