import type { TemplateProblem } from '../../scheme/templateFile';

interface Words {
  readonly message: string;
  readonly fix: string;
}

const WORDS: Readonly<Record<TemplateProblem['code'], (problem: TemplateProblem) => Words>> = {
  'pas-json': () => ({
    message: 'Ce fichier ne se lit pas comme un modèle : ce n’est pas du JSON.',
    fix: 'Choisissez un fichier enregistré par « Enregistrer comme modèle » (.json).',
  }),
  'pas-modele': () => ({
    message: 'Ce fichier JSON n’est pas un modèle de schéma.',
    fix: 'Choisissez un fichier enregistré par « Enregistrer comme modèle ». Des données de marchés s’ajoutent dans l’écran Données.',
  }),
  'version-plus-recente': ({ detail }) => ({
    message: `Ce modèle vient d’une version plus récente du complément (forme ${detail}).`,
    fix: 'Mettez le complément à jour, ou demandez un modèle enregistré avec votre version.',
  }),
  'champ-manquant': ({ detail }) => ({
    message: `Il manque « ${detail} ».`,
    fix: 'Ajoutez-le dans le fichier, ou enregistrez à nouveau le modèle depuis le classeur d’origine.',
  }),
  'champ-inconnu': ({ detail }) => ({
    message: `« ${detail} » n’est pas attendu ici.`,
    fix: 'Retirez-le du fichier, ou corrigez son nom.',
  }),
  'valeur-invalide': ({ detail }) => ({
    message: `La valeur « ${detail} » n’est pas permise ici.`,
    fix: 'Corrigez la valeur dans le fichier.',
  }),
  'indicateur-inconnu': ({ detail }) => ({
    message: `L’indicateur « ${detail} » n’existe pas dans la bibliothèque.`,
    fix: 'Choisissez un indicateur de la bibliothèque, ou joignez sa déclaration (« own »).',
  }),
  'indicateur-en-double': ({ detail }) => ({
    message: `La déclaration de « ${detail} » en contredit une autre.`,
    fix: 'Donnez un autre nom à cet indicateur.',
  }),
  'mesure-inconnue': ({ detail }) => ({
    message: `L’indicateur compte « ${detail} », que ce complément ne connaît pas.`,
    fix: 'Mettez le complément à jour, ou retirez cet indicateur du modèle.',
  }),
};

/** What is wrong in a template file, where, and how to put it right. */
export function templateProblemWords(problem: TemplateProblem): Words {
  const { message, fix } = WORDS[problem.code](problem);
  return { message: problem.path === '' ? message : `${problem.path} : ${message}`, fix };
}
