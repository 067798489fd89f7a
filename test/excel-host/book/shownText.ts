import type { Locale } from './book';
import type { Scalar } from './state';

const EPOCH = Date.UTC(1899, 11, 30);
const two = (value: number): string => String(value).padStart(2, '0');

/** Text that a cell shows, for the few formats that tests look at; digits of the locale (docs: Range.text). */
export function shownText(value: Scalar, format: string, locale: Locale): string {
  if (typeof value === 'boolean')
    return locale === 'fr-FR' ? (value ? 'VRAI' : 'FAUX') : value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (/^dd\/mm\/yyyy$/i.test(format)) {
    const date = new Date(EPOCH + value * 86_400_000);
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  }
  const percent = format.endsWith('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? (percent || /^#,##0|^0/.test(format) ? 0 : null);
  const number = percent ? value * 100 : value;
  const digits = decimals === null ? String(number) : number.toFixed(decimals);
  const [whole = '', fraction] = digits.split('.');
  const grouped = format.includes('#,##0')
    ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, locale === 'fr-FR' ? '\u202f' : ',')
    : whole;
  const unit = /"([^"]*)"/.exec(format)?.[1];
  return `${grouped}${fraction === undefined ? '' : (locale === 'fr-FR' ? ',' : '.') + fraction}${percent ? '%' : ''}${unit ? ` ${unit}` : ''}`;
}
