/** The address written in the committed manifest: that of `npm run start:excel`. */
export const COMMITTED_HOST = 'https://localhost:3000';

const refused = (asked, why, fix) =>
  new Error(`SPASER_HOST ne convient pas (« ${asked} ») : ${why}. Pour corriger : ${fix}`);

const EXAMPLE = 'SPASER_HOST=https://outils.exemple.fr/spaser';

/** The address of the folder that will hold the pane, without a final slash. Nothing asked means this computer. */
export function hostFrom(asked) {
  if (asked === undefined || asked.trim() === '') return COMMITTED_HOST;
  let url;
  try {
    url = new URL(asked.trim());
  } catch {
    throw refused(asked, "ce n'est pas une adresse", EXAMPLE);
  }
  if (url.protocol !== 'https:') {
    throw refused(asked, "Excel n'ouvre que des adresses https", EXAMPLE);
  }
  if (url.username || url.password) {
    throw refused(asked, 'elle contient un nom ou un mot de passe', EXAMPLE);
  }
  if (url.search || url.hash) {
    throw refused(asked, 'elle contient « ? » ou « # »', `${url.origin}${url.pathname}`);
  }
  if (/\.[a-z]+$/i.test(url.pathname)) {
    const folder = url.pathname.replace(/\/[^/]*$/, '');
    throw refused(asked, 'elle désigne un fichier', `donner le dossier, ${url.origin}${folder}`);
  }
  // The address goes into XML attributes as it is.
  if (/[&'"<>]/.test(url.pathname)) {
    throw refused(asked, 'elle contient un caractère réservé', EXAMPLE);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** A text of the repository, with the committed address replaced everywhere by the one asked for. */
export function withHost(text, host) {
  if (!text.includes(COMMITTED_HOST)) throw new Error(`${COMMITTED_HOST} n'est nulle part dans ce texte.`);
  return text.replaceAll(COMMITTED_HOST, () => host);
}

/** The host that a built manifest was made for, to know whether it must be made again. */
export const hostOfManifest = (xml) =>
  /<SourceLocation DefaultValue="([^"]*)\/taskpane\.html"/.exec(xml)?.[1];
