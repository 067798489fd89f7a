import type { Indicator } from '../../scheme/indicator';
import { count, eq, flow, percent, rate, single, sum } from './build';

/** What L2111-3 asks for: real rates in number and in value, ESUS, employers of disadvantaged workers. */
export const legal: readonly Indicator[] = [
  flow({
    id: 'leg-volume-achats',
    label: "Volume annuel d'achats",
    definition:
      "Dépenses d'achat HT de l'année civile au titre des marchés, hors concessions et livre V (D2111-3), à comparer au seuil SPASER (50 M€ HT).",
    unit: '€ HT',
    direction: 'neutre',
    measure: single(sum('DEPENSES', 'montant_mandate_ht', eq('dans_assiette', 'OUI'))),
    sources: '[S06][S07]',
    targetSeen: "50 000 000 = seuil d'obligation (pas une cible)",
    status: 'légal',
  }),
  rate(
    {
      id: 'leg-part-considsoc-nb',
      label: 'Part des marchés avec au moins une considération sociale (en nombre)',
      definition:
        "Marché notifié dans l'année comportant une clause sociale et/ou un critère social, ou réservé.",
      unit: '%',
      direction: 'hausse',
      measure: percent(count('MARCHES', eq('consideration_sociale', 'OUI')), count('MARCHES')),
      sources: '[S02][S26][S34] AMP, État, Bretagne, GHT 72',
      targetSeen: '30 % (PNAD 2025, AMP 2025) ; 50 % Bretagne fin 2025 ; État 41 % en 2024',
      status: 'légal + officiel Ecolab',
    },
    ['categorie', 'acheteur_siret'],
  ),
  rate(
    {
      id: 'leg-part-considsoc-montant',
      label: 'Part des marchés avec au moins une considération sociale (en montant)',
      definition: 'Même périmètre, pondéré par le montant HT notifié.',
      unit: '%',
      direction: 'hausse',
      measure: percent(
        sum('MARCHES', 'montant_ht', eq('consideration_sociale', 'OUI')),
        sum('MARCHES', 'montant_ht'),
      ),
      sources: '[S02][S34]',
      targetSeen: 'pas de cible publiée trouvée ; ★ au moins la cible en nombre',
      status: 'légal + officiel Ecolab',
    },
    ['categorie', 'acheteur_siret'],
  ),
  rate(
    {
      id: 'leg-part-considenv-nb',
      label: 'Part des marchés avec au moins une considération environnementale (en nombre)',
      definition: 'Marché notifié comportant une clause et/ou un critère environnemental.',
      unit: '%',
      direction: 'hausse',
      measure: percent(count('MARCHES', eq('consideration_env', 'OUI')), count('MARCHES')),
      sources: '[S02][S26][S34] AMP, Paris, État',
      targetSeen: '100 % (PNAD 2025, AMP 2025) ; État 72 % en 2024',
      status: 'légal + officiel Ecolab',
    },
    ['categorie', 'acheteur_siret'],
  ),
  rate(
    {
      id: 'leg-part-considenv-montant',
      label: 'Part des marchés avec au moins une considération environnementale (en montant)',
      definition: 'Même périmètre, pondéré par le montant HT.',
      unit: '%',
      direction: 'hausse',
      measure: percent(
        sum('MARCHES', 'montant_ht', eq('consideration_env', 'OUI')),
        sum('MARCHES', 'montant_ht'),
      ),
      sources: '[S02][S34]',
      targetSeen: '100 %',
      status: 'légal + officiel Ecolab',
    },
    ['categorie', 'acheteur_siret'],
  ),
  rate(
    {
      id: 'leg-part-achats-esus',
      label: "Part des achats auprès d'entreprises solidaires d'utilité sociale (ESUS)",
      definition:
        'Achats attribués à au moins un titulaire détenant un agrément ESUS (L3332-17-1 C. trav.) valide. À calculer en nombre ET en montant.',
      unit: '%',
      direction: 'hausse',
      measure: percent(sum('MARCHES', 'montant_ht', eq('est_esus', 'OUI')), sum('MARCHES', 'montant_ht')),
      sources: '[S02][S34] AMP',
      targetSeen: "5 % des achats auprès d'entreprises solidaires (AMP 2025)",
      status: 'légal + officiel Ecolab',
    },
    ['categorie'],
  ),
  rate(
    {
      id: 'leg-part-fournisseurs-inclusifs',
      label: 'Part des achats auprès de fournisseurs inclusifs (SIAE, EA, ESAT)',
      definition:
        'Achats attribués à des structures employant des personnes défavorisées ou handicapées. À calculer en nombre ET en montant.',
      unit: '%',
      direction: 'hausse',
      measure: percent(
        sum('MARCHES', 'montant_ht', eq('fournisseur_inclusif', 'OUI')),
        sum('MARCHES', 'montant_ht'),
      ),
      sources: '[S02][S09][S34]',
      targetSeen: 'pas de cible publiée trouvée',
      status: 'légal + officiel Ecolab',
    },
    ['categorie'],
  ),
  rate({
    id: 'leg-part-depenses-ess',
    label: "Part de la dépense auprès de structures de l'ESS",
    definition:
      'Dépense mandatée auprès de fournisseurs ESS (associations, coopératives, mutuelles, fondations, sociétés commerciales ESS).',
    unit: '%',
    direction: 'hausse',
    measure: percent(
      sum('DEPENSES', 'montant_mandate_ht', eq('est_ess', 'OUI')),
      sum('DEPENSES', 'montant_mandate_ht'),
    ),
    sources: '[S60] État ; [S62] Brest (en €)',
    targetSeen: '2,5 % en 2027 (État) ; ≥ 3 M€/an (Brest Métropole), ≥ 1 M€/an (Ville)',
    status: 'observé',
  }),
];
