/**
 * Why a module may not be used in a context. A module that fails several conditions is counted under the first of this
 * order, so that the counts add up; the order goes from what concerns the module everywhere to what concerns this use.
 */
export const EXCLUSION_REASONS = [
  'withdrawn',
  'not_approved_status',
  'module_expired',
  'metadata_incomplete',
  'wrong_product',
  'no_rendition_in_language',
  'not_approved_for_market',
  'not_approved_for_channel',
  'not_approved_for_audience',
  'outside_approval_dates',
  'claim_not_live',
  'reference_not_live',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

const SENTENCES: Record<ExclusionReason, { en: string; de: string; fr: string }> = {
  withdrawn: { en: 'Withdrawn', de: 'Zurückgezogen', fr: 'Retiré' },
  not_approved_status: { en: 'Not approved', de: 'Nicht freigegeben', fr: 'Non approuvé' },
  module_expired: {
    en: 'Expired on the planned send date',
    de: 'Am geplanten Versandtag abgelaufen',
    fr: 'Expiré à la date d’envoi prévue',
  },
  metadata_incomplete: {
    en: 'Required metadata is missing',
    de: 'Pflichtangaben fehlen',
    fr: 'Des métadonnées obligatoires manquent',
  },
  wrong_product: { en: 'For another product', de: 'Für ein anderes Produkt', fr: 'Pour un autre produit' },
  no_rendition_in_language: {
    en: 'No text in this language',
    de: 'Kein Text in dieser Sprache',
    fr: 'Aucun texte dans cette langue',
  },
  not_approved_for_market: {
    en: 'Not approved for this market',
    de: 'Nicht für diesen Markt freigegeben',
    fr: 'Non approuvé pour ce marché',
  },
  not_approved_for_channel: {
    en: 'Not approved for this channel in this market',
    de: 'In diesem Markt nicht für diesen Kanal freigegeben',
    fr: 'Non approuvé pour ce canal sur ce marché',
  },
  not_approved_for_audience: {
    en: 'Not approved for this audience on this channel',
    de: 'Auf diesem Kanal nicht für diese Zielgruppe freigegeben',
    fr: 'Non approuvé pour ce public sur ce canal',
  },
  outside_approval_dates: {
    en: 'The approval does not cover the planned send date',
    de: 'Die Freigabe gilt nicht am geplanten Versandtag',
    fr: 'L’approbation ne couvre pas la date d’envoi prévue',
  },
  claim_not_live: {
    en: 'A claim in it is not approved or has expired',
    de: 'Eine enthaltene Aussage ist nicht freigegeben oder abgelaufen',
    fr: 'Une allégation qu’il contient n’est pas approuvée ou a expiré',
  },
  reference_not_live: {
    en: 'A claim in it has no approved, unexpired reference',
    de: 'Eine enthaltene Aussage hat keine freigegebene, gültige Quelle',
    fr: 'Une allégation qu’il contient n’a pas de référence approuvée et valide',
  },
};

export const isExclusionReason = (value: string): value is ExclusionReason =>
  EXCLUSION_REASONS.some((reason) => reason === value);

/** The reason in plain words, without a full stop. */
export const describeExclusion = (reason: ExclusionReason, language: 'en' | 'de' | 'fr'): string =>
  SENTENCES[reason][language];
