import { HEADER_SYNONYMS, PERSONAL_HEADERS, PUBLIC_SYNONYMS, VALUE_SYNONYMS } from '../../catalogue/synonyms';
import { fold } from '../values/text';
import { plainText } from './plain';

/** Words of organisations: with one of them, a text names no person. */
// prettier-ignore
const ORGANISATIONS = 'sa sas sarl sasu eurl sci scop scic scm snc selarl gie geiq gip ess siae esat etti eitii aci ai ei ea eatt ste societe societes soc ets etablissement etablissements entreprise entreprises groupe groupement holding compagnie cie cabinet agence atelier ateliers association asso union federation fondation mutuelle cooperative regie chantier chantiers insertion interim menuiserie plomberie peinture peintures maconnerie electricite electrique elec charpente couverture toiture chauffage climatisation sanitaire carrelage platrerie serrurerie metallerie vitrerie isolation demolition terrassement tp btp vrd routes route travaux batiment batiments construction constructions genie civil energie energies environnement proprete nettoyage services service securite surveillance restauration traiteur boulangerie transports transport logistique location formation conseil conseils consulting ingenierie architecte architectes architecture paysage paysages paysagiste jardins jardin espaces verts horticulture pepiniere imprimerie informatique technologies systems solutions industrie industries france europe international freres fils associes et cie ville mairie commune communaute agglomeration agglo metropole departement departemental conseil regional region syndicat office habitat public universite chu hopital centre college lycee ecole ccas cias sdis etat prefecture ministere direction pole maison mission club comite paris lyon marseille nord sud est ouest grand grande saint sainte'.split(' ');
/** Words that our kinds of table are made of, and that begin places, sentences and titles. */
// prettier-ignore
const COMMON = 'dialogue competitif concours systeme qualification acquisition dynamique catalogue electronique enchere partenariat concession delegation public publicite prealable concurrence mise directe simple simplifiee le la les l un une des du de d au aux en et ou sur sous pour par avec sans dans rue avenue boulevard place quartier chemin impasse route allee cite residence zone lot lots marche marches accord cadre bons commande appel offres procedure adaptee ouverte ouvert restreint negociation maitrise oeuvre ouvrage donneur ordre code postal numero date debut fin mois annee periode total sous prevu prevue realise realisee valide observation observations commentaire remarque statut etat avancement cours termine annule actif oui non contrat duree type nature objet montant heures clause sociale critere janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche tranche ferme optionnelle phase chef projet equipe reunion suivi bilan entree sortie emploi durable recherche demandeur travail agent ouvrier employe technicien cadre chauffeur macon peintre manoeuvre aide niveau bac licence master sans autre autres inconnu nouveau nouvelle ancien export import feuille feuil sheet tableau fichier copie version final finale clauses insertion guichet facilitateur facilitatrice facilitateurs beneficiaires beneficiaire salarie salaries participant participants candidat personne personnes'.split(' ');

const words = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

/** Words that are no name: those of our headers, lists and publics, of organisations, of sentences. */
const KNOWN: ReadonlySet<string> = new Set([
  ...ORGANISATIONS,
  ...COMMON,
  ...Object.values(HEADER_SYNONYMS).flatMap((list) => list.flatMap((entry) => words(entry))),
  ...Object.values(PUBLIC_SYNONYMS).flatMap((list) => list.flatMap((entry) => words(entry))),
  ...PERSONAL_HEADERS.flatMap((entry) => words(entry)),
  ...Object.values(VALUE_SYNONYMS).flatMap((lists) =>
    Object.entries(lists).flatMap(([value, list]) => [
      ...words(value),
      ...list.flatMap((entry) => words(entry)),
    ]),
  ),
]);
const COMPANY_WORDS: ReadonlySet<string> = new Set(ORGANISATIONS);

/** A word of a name: letters of one word, hyphens and apostrophes inside, written with a capital or all in capitals. */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*\.?$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}]+(?:[-'’]\p{Lu}[\p{Lu}\p{M}]*)*$/u;
const PARTICLE = /^(?:de|du|des|la|le|el|al|ben|bin|van|von|der|da|dos|di|d)$/iu;
const CIVILITY = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle)$/iu;

const partsOf = (text: string): readonly string[] =>
  plainText(text)
    .replace(/[,;_]+/gu, ' ')
    .trim()
    .split(/\s+/u);

/** True when a word of the text belongs to an organisation (« Menuiserie Dupont », « SARL »). */
export const namesOrganisation = (text: string): boolean =>
  words(text).some((word) => COMPANY_WORDS.has(word));

interface Likeness {
  /** Two to four words with capitals, none of them known: it may be somebody's name. */
  readonly possible: boolean;
  /** « DUPONT Martin » or « Mme Dupont »: as lists of people write it, and hardly anything else. */
  readonly strong: boolean;
}

const NEITHER: Likeness = { possible: false, strong: false };

/** How much a whole text looks like the name of a person. No directory of given names: only how names are written. */
export function nameLikeness(text: string): Likeness {
  if (text.length < 4 || text.length > 60 || /\d/u.test(text)) return NEITHER;
  const all = partsOf(text);
  const [first = ''] = all;
  const civil = CIVILITY.test(first.replace('.', ''));
  const parts = (civil ? all.slice(1) : all).filter((part) => !PARTICLE.test(part.replace(/['’]$/u, '')));
  const most = civil ? 1 : 2;
  if (parts.length < most || parts.length > 4 || !parts.every((part) => NAME_WORD.test(part))) return NEITHER;
  if (parts.some((part) => words(part).some((word) => word.length > 1 && KNOWN.has(word)))) return NEITHER;
  const capitals = parts.filter((part) => CAPITALS.test(part)).length;
  return { possible: true, strong: civil || (capitals > 0 && capitals < parts.length) };
}

/** True when a whole text may name a person. */
export const looksLikeName = (text: string): boolean => nameLikeness(text).possible;

const WITH_CIVILITY =
  /(?<![\p{L}\d.'’-])(?:M\.|Mr\.?|MM\.|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME|MME|MLLE)\s+((?:\p{Lu}\.?[-\s]{0,2}){0,2}\p{Lu}[\p{L}\p{M}'’-]*)/gu;
/** What bears a great name: schools, streets and halls are no persons. */
const PLACES =
  /(?:rue|avenue|av\.?|boulevard|bd|place|square|all[ée]e|chemin|quai|cours|impasse|[ée]cole|[ée]l[ée]mentaire|maternelle|primaire|scolaire|coll[èe]ge|lyc[ée]e|gymnase|stade|salle|parc|cr[èe]che|m[ée]diath[èe]que|biblioth[èe]que|mus[ée]e|th[ée][âa]tre|espace|centre|r[ée]sidence|foyer|h[ôo]pital|villa|maison|pont|port|lac|fort|ch[âa]teau|domaine)\s+(?:de\s+|du\s+|d['’])?(?:la\s+)?$/iu;
/** Firms that trade under a civility. */
const TRADE = /^(?:bricolage|propre|clean|store|jardin|muscle|france)$/iu;

/** True when a sentence names somebody with a civility (« vu avec Mme Ravel »), streets and schools set apart. */
export function namesWithCivility(text: string): boolean {
  if (!/M[.rmlMMEL]|onsieur|adame|ademoiselle|ONSIEUR|ADAME/u.test(text)) return false;
  const plain = plainText(text);
  return [...plain.matchAll(WITH_CIVILITY)].some(
    (found) =>
      !PLACES.test(plain.slice(Math.max(0, found.index - 40), found.index)) &&
      !TRADE.test(found[1] ?? '') &&
      !/^Le\b/u.test(found[1] ?? ''),
  );
}
