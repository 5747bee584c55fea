import type { CHOICE_REASONS } from '../../../prompts/explain-choice/schema.ts';
import type { GAP_REMEDIES } from '../../../prompts/name-gaps/schema.ts';
import type { InterfaceLanguage } from './sentences.ts';

type ChoiceReason = (typeof CHOICE_REASONS)[number];
type Remedy = (typeof GAP_REMEDIES)[number];

const REASONS: Record<InterfaceLanguage, Record<ChoiceReason, string>> = {
  en: {
    covers_topic: 'covers the topic',
    fits_audience: 'suits the specialty',
    fits_moment: 'suits the moment',
    clearer_message: 'has the clearer message',
    carries_safety: 'carries the safety information',
    supports_another: 'supports another module of the email',
    weaker_on_topic: 'is weaker on the topic',
    repeats_another: 'repeats another module',
  },
  de: {
    covers_topic: 'behandelt das Thema',
    fits_audience: 'passt zur Fachrichtung',
    fits_moment: 'passt zum Anlass',
    clearer_message: 'hat die klarere Botschaft',
    carries_safety: 'enthält die Sicherheitsinformation',
    supports_another: 'stützt ein anderes Modul der E-Mail',
    weaker_on_topic: 'ist beim Thema schwächer',
    repeats_another: 'wiederholt ein anderes Modul',
  },
  fr: {
    covers_topic: 'traite le sujet',
    fits_audience: 'convient à la spécialité',
    fits_moment: 'convient au moment',
    clearer_message: 'a le message le plus clair',
    carries_safety: 'porte l’information de sécurité',
    supports_another: 'appuie un autre module de l’e-mail',
    weaker_on_topic: 'est plus faible sur le sujet',
    repeats_another: 'répète un autre module',
  },
};

const QUOTED: Record<
  InterfaceLanguage,
  (values: { module: string; quote: string; engine: string }, reason: string) => string
> = {
  en: ({ module, quote, engine }, reason) => `${engine} finds: ${module} ${reason} (“${quote}”).`,
  de: ({ module, quote, engine }, reason) => `${engine} findet: ${module} ${reason} („${quote}“).`,
  fr: ({ module, quote, engine }, reason) => `Selon ${engine} : ${module} ${reason} (« ${quote} »).`,
};

/** One sentence of ours around a kind of reason and the module's own words. */
export const describeModelReason = (
  reason: ChoiceReason,
  values: { module: string; quote: string; engine: string },
  language: InterfaceLanguage,
): string => QUOTED[language](values, REASONS[language][reason]);

const REMEDIES: Record<InterfaceLanguage, Record<Remedy, (module: string) => string>> = {
  en: {
    clear_for_use: (module) => `Having ${module} approved for this use would close it.`,
    renew_approval: (module) => `Renewing the approval of ${module} would close it.`,
    translate: (module) => `A translation of ${module} would close it.`,
    complete_metadata: (module) => `Completing the metadata of ${module} would close it.`,
    write_module: () => 'It needs a new module.',
  },
  de: {
    clear_for_use: (module) => `Eine Freigabe von ${module} für diese Verwendung würde sie schließen.`,
    renew_approval: (module) => `Eine erneuerte Freigabe von ${module} würde sie schließen.`,
    translate: (module) => `Eine Übersetzung von ${module} würde sie schließen.`,
    complete_metadata: (module) => `Vollständige Pflichtangaben von ${module} würden sie schließen.`,
    write_module: () => 'Dafür braucht es ein neues Modul.',
  },
  fr: {
    clear_for_use: (module) => `Faire approuver ${module} pour cet usage la comblerait.`,
    renew_approval: (module) => `Renouveler l’approbation de ${module} la comblerait.`,
    translate: (module) => `Une traduction de ${module} la comblerait.`,
    complete_metadata: (module) => `Compléter les métadonnées de ${module} la comblerait.`,
    write_module: () => 'Il faut un nouveau module.',
  },
};

/** What would close a gap, in one sentence of ours. */
export const describeRemedy = (remedy: Remedy, module: string | null, language: InterfaceLanguage): string =>
  REMEDIES[language][module === null ? 'write_module' : remedy](module ?? '');
