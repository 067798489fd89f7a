const DIAGNOSTICS: Readonly<Record<string, string>> = {
  product: 'Produit',
  host: 'Application',
  platform: 'Plateforme',
  version: 'Version',
  api: 'Fonctions d’Excel',
  sets: 'Autres ensembles',
  language: 'Langue affichée',
  formats: 'Langue des formats',
  browser: 'Moteur du volet',
};

/** Words of the places where the pane runs: Excel, the page without it, and where it cannot run. */
export const places = {
  guard: {
    sheet: {
      title: 'La feuille ne peut pas être affichée.',
      fix: 'Rechargez la page : votre travail est gardé dans ce navigateur.',
    },
    pane: {
      title: 'Le volet a rencontré un défaut et ne peut plus s’afficher.',
      fix: 'Rechargez-le : ce qui est dans le classeur n’a pas été touché.',
    },
    reload: 'Recharger le volet',
  },
  diagnostics: {
    title: 'Diagnostic du volet',
    facts: (fact: string) => DIAGNOSTICS[fact] ?? fact,
    help: 'À donner à la personne qui vous aide. Rien du classeur n’y figure, ni aucun nom.',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'La copie est refusée ici : sélectionnez les lignes, puis Ctrl+C.',
    write: 'Écrire dans un onglet',
    written: (sheet: string) => `Écrit dans l’onglet « ${sheet} ».`,
  },
  start: {
    heading: 'SPASER ne peut pas s’ouvrir ici',
    absent: {
      title: 'Office.js n’a pas pu être chargé.',
      fix: 'Vérifiez la connexion puis réessayez. Si cela dure, transmettez cette page à votre service informatique.',
    },
    silent: {
      title: 'Excel ne répond pas au volet.',
      fix: 'Fermez le volet, enregistrez le classeur, puis rouvrez SPASER depuis le ruban.',
    },
    elsewhere: {
      title: 'Ce volet s’ouvre dans Excel.',
      fix: 'Dans Excel, onglet Accueil, groupe SPASER : « Ouvrir SPASER ».',
    },
    old: {
      title: 'Cette version d’Excel est trop ancienne.',
      fix: 'Mettez Office à jour : il faut Excel 2021 ou plus récent, Microsoft 365, ou Excel sur le web.',
    },
    versions: (version: string, api: string) => `Version de cet Excel : ${version}. Il faut ExcelApi ${api}.`,
    forIt: 'Pour le service informatique',
    allow:
      'Le volet charge la bibliothèque de Microsoft à cette adresse, à autoriser sur le poste et le proxy :',
    noData:
      'Aucune donnée ne part du classeur : le volet s’interdit toute connexion (Content-Security-Policy).',
    selfHosted:
      'Réseau fermé : « npm run build:self-hosted » produit un volet avec sa propre copie de la bibliothèque.',
    again: 'Réessayer',
  },
  demo: {
    sheet: 'Classeur',
    pane: 'Volet SPASER',
    sheetRegion: 'Classeur (F6 : aller au volet, et en revenir)',
    switchLabel: 'Partie affichée',
    loadingSheet: 'Ouverture du classeur…',
    failed: 'Le classeur n’a pas pu s’ouvrir dans ce navigateur.',
    failedFix:
      'Il faut un navigateur de moins de deux ans avec WebAssembly. Rechargez la page ou essayez Firefox, Edge ou Chrome.',
  },
};
