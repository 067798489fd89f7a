/** Words of « D'où vient ce chiffre ? » that stand in the data themselves, beside the labels of Paramètres. */
export const europeanThresholdWords = (
  kind: 'services' | 'travaux',
  from: number,
  to: number,
): { readonly label: string; readonly source: string } => ({
  label:
    kind === 'travaux'
      ? `Seuil européen ${from}-${to}, travaux et concessions`
      : `Seuil européen ${from}-${to}, fournitures et services`,
  source: 'avis relatif aux seuils de procédure',
});
