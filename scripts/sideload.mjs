/** How to make a computer trust an authority, where it is not done for the user. */
const TRUST = {
  win32: (ca) => `  certutil -user -addstore Root "${ca}"`,
  darwin: (ca) => `  security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${ca}"`,
  linux: (ca) =>
    `  certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n spaser -i "${ca}"   (Chromium ; paquet libnss3-tools)
  Firefox : Paramètres > Certificats > Autorités > Importer`,
};

function trust({ ca, trusted, trouble }, platform) {
  if (trusted) return 'Certificat : approuvé sur cet ordinateur.';
  const why = trouble === null ? '' : ` (${trouble.trim().split('\n')[0]})`;
  const how = TRUST[platform] ?? TRUST.linux;
  return `Certificat : à approuver une fois, sinon Excel n'ouvrira rien${why}.\n${how(ca)}`;
}

/** The three ways into Excel, in the words of its French menus. */
export function howToOpen({ host, manifest, certificate, platform }) {
  return `
SPASER est prêt pour Excel : ${host}/taskpane.html
Manifeste : ${manifest}

${trust(certificate, platform)}

Excel pour Windows (2021 ou plus récent), par un dossier partagé
  1. Copier le manifeste dans un dossier, et le partager : clic droit > Propriétés > Partage.
  2. Fichier > Options > Centre de gestion de la confidentialité > Paramètres > Catalogues de compléments approuvés :
     coller l'adresse réseau du dossier (\\\\poste\\dossier), Ajouter le catalogue, cocher « Afficher dans le menu ».
  3. Relancer Excel, puis Accueil > Compléments > Avancé > Dossier partagé > SPASER > Ajouter.

Excel pour Mac
  1. mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
     cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/spaser.xml
  2. Relancer Excel, puis Accueil > Compléments > SPASER.

Excel sur le web, dans un navigateur de cet ordinateur
  1. Accueil > Compléments > Plus de paramètres > Télécharger mon complément (Upload My Add-in) : choisir le manifeste.
  2. Si le navigateur demande l'accès au réseau local, autoriser : le volet est servi par cet ordinateur.

Rien ne quitte cet ordinateur, sauf le chargement d'office.js depuis Microsoft (--self-hosted l'évite). Ctrl+C pour arrêter.`;
}
