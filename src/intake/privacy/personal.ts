import { PERSONAL_HEADERS } from '../../catalogue/synonyms';
import { headerKey } from '../columns/headerKey';
import { namesWithCivility } from './names';
import { hasNirShape, holdsNir } from './nir';
import { holdsPhone } from './phone';
import { hasFigures, isPlainCode, plainText } from './plain';

export { isNir } from './nir';

/** Bounded runs: an endless word must not make the search quadratic. */
const E_MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
/** « prenom.nom (at) exemple.fr »: written so that machines do not see it. */
const VEILED_E_MAIL =
  /[\p{L}\p{N}._%+-]{1,64}\s?[([{]\s?(?:at|arobase|a)\s?[)\]}]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|[([{](?:dot|point)[)\]}])\s?[\p{L}\p{N}-]{1,63}){1,4}/iu;
/** « né le 12/05/2001 », « née en 1999 », « DDN : 12 mai 2001 ». */
const BIRTH =
  /(?<!\p{L})(?:n[ée](?:\(?e\)?)?\s+(?:le|en)|ddn|date\s+de\s+naissance|naissance)\s*:?\s*\d{1,4}(?:er)?[\s./-]{0,2}(?:\d|\p{L}{3,9})/iu;

/** Cheap looks that spare the whole search on nearly every cell. */
const BRACKET_A = /[([{] ?[aA]/;
/** Nine figures with next to nothing between them; « 2A » is Corsica's. */
const FIGURE_RUN = /\d(?:[\s.\-/()+_·–]{0,2}[\dAaBb]){8}/;
const BIRTH_HINT = /[nN][éeÉE]|[dD][dD][nN]|[aA][iI][sS][sS]/;

/** True when a text holds a social security number, an e-mail address, a telephone number or a birth date. */
export function holdsPersonalData(text: string): boolean {
  if (text.length < 5) return false;
  const plain = plainText(text);
  if (plain.includes('@') && E_MAIL.test(plain)) return true;
  if (BRACKET_A.test(plain) && VEILED_E_MAIL.test(plain)) return true;
  if (!hasFigures(plain, 4)) return false;
  return (
    (FIGURE_RUN.test(plain) && (holdsNir(plain) || holdsPhone(plain))) ||
    (BIRTH_HINT.test(plain) && BIRTH.test(plain))
  );
}

/** The same, and names said with a civility: what a sentence must not hold to be imported. */
export const givesSomeoneAway = (text: string): boolean =>
  !isPlainCode(text) && (holdsPersonalData(text) || namesWithCivility(text));

/** What a message must not repeat: personal data, and whatever may be some, even where it is not proven. */
export const mayGiveSomeoneAway = (text: string): boolean =>
  givesSomeoneAway(text) || (hasFigures(text, 13) && hasNirShape(text));

const PERSONAL_RUNS = PERSONAL_HEADERS.map((entry) => ` ${headerKey(entry)} `);

/** True when the header holds a word of people's columns; « Adresse du titulaire » is dropped too, as we have no use for it. */
export function isPersonalHeader(header: string): boolean {
  const key = ` ${headerKey(header)} `;
  return PERSONAL_RUNS.some((run) => key.includes(run));
}
