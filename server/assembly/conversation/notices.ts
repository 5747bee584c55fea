import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import { PERSONAL_DATA_KINDS } from '../../../core/assembly/screen/screening.ts';
import type { PersonalDataKind, Screening } from '../../../core/assembly/screen/screening.ts';
import type { Notice } from '../../../core/contract/conversation.ts';
import { describeFallback } from '../../../core/model/fallback.ts';
import { packOf } from '../../../guardrails/packs.ts';
import type { InterfaceLanguage } from './sentences.ts';
import type { Turn } from './turn.ts';

const KINDS: Record<InterfaceLanguage, Record<PersonalDataKind, string>> = {
  en: {
    name: 'a name',
    contact: 'a way to reach somebody',
    identifier: 'a number of a person',
    patient: 'details of a patient',
  },
  de: {
    name: 'ein Name',
    contact: 'eine Kontaktangabe',
    identifier: 'eine Nummer einer Person',
    patient: 'Angaben zu einem Patienten',
  },
  fr: {
    name: 'un nom',
    contact: 'une coordonnée',
    identifier: 'un numéro de personne',
    patient: 'des détails sur un patient',
  },
};

const PERSONAL: Record<InterfaceLanguage, (kinds: string) => string> = {
  en: (kinds) =>
    `Your message holds personal data (${kinds}). I do not need it and did not use it, and no language model sees it. Please leave it out.`,
  de: (kinds) =>
    `Ihre Nachricht enthält personenbezogene Daten (${kinds}). Ich brauche sie nicht und habe sie nicht verwendet; kein Sprachmodell bekommt sie zu sehen. Bitte lassen Sie sie weg.`,
  fr: (kinds) =>
    `Votre message contient des données personnelles (${kinds}). Je n’en ai pas besoin et ne les ai pas utilisées ; aucun modèle de langage ne les voit. Merci de les omettre.`,
};

const EVENT: Record<InterfaceLanguage, string> = {
  en: 'This reads like the report of an adverse event. It is not reported by writing it here: report it to your company’s drug safety department within one working day, or directly:',
  de: 'Das klingt nach der Meldung eines unerwünschten Ereignisses. Es ist nicht gemeldet, wenn Sie es hier schreiben: Melden Sie es innerhalb eines Arbeitstages der Arzneimittelsicherheit Ihres Unternehmens oder direkt:',
  fr: 'Cela ressemble à la déclaration d’un événement indésirable. L’écrire ici ne le déclare pas : signalez-le sous un jour ouvré à la pharmacovigilance de votre entreprise, ou directement :',
};

const WHERE: Record<InterfaceLanguage, string> = {
  en: 'Name the market, and I show where its authority takes reports.',
  de: 'Nennen Sie den Markt, dann zeige ich, wo seine Behörde Meldungen annimmt.',
  fr: 'Indiquez le marché et je montre où son autorité reçoit les déclarations.',
};

const GOES_ON: Record<InterfaceLanguage, string> = {
  en: 'The deterministic engine answered instead.',
  de: 'Stattdessen hat das regelbasierte System geantwortet.',
  fr: 'Le moteur déterministe a répondu à sa place.',
};

const kindsOf = ({ personalData }: Screening): PersonalDataKind[] =>
  PERSONAL_DATA_KINDS.filter((kind) => personalData.some((found) => found.kind === kind));

/** What screening found, in words; an adverse event comes first, with the reporting route of the market. */
export function screeningNotices(
  screening: Screening,
  language: InterfaceLanguage,
  market: string | undefined,
): Notice[] {
  const kinds = kindsOf(screening).map((kind) => KINDS[language][kind]);
  return [
    ...(screening.adverseEvent ? [adverseEventNotice(language, market)] : []),
    ...(kinds.length > 0
      ? [{ code: 'personal_data' as const, text: PERSONAL[language](kinds.join(', ')) }]
      : []),
  ];
}

function adverseEventNotice(language: InterfaceLanguage, market: string | undefined): Notice {
  const route = market === undefined ? undefined : packOf(market)?.adverseEventReporting;
  const text = EVENT[language];
  return route
    ? { code: 'adverse_event', text, link: { label: route.name, url: route.url } }
    : { code: 'adverse_event', text: `${text} ${WHERE[language]}` };
}

/** Why a model did not take part although one is configured; nothing where it did, or where it was not asked. */
export function fallbackNotices({ model, language }: Pick<Turn, 'model' | 'language'>): Notice[] {
  const reason = model?.fallback();
  if (reason === undefined) return [];
  return [{ code: 'engine_fallback', text: `${describeFallback(reason, language)} ${GOES_ON[language]}` }];
}

/** What the log keeps of screening: kinds and the market, never the words. */
export function screeningEntries(
  conversationId: string,
  screening: Screening,
  market: string | undefined,
): AuditEntryDraft[] {
  const kinds = kindsOf(screening);
  const about = { subject: { type: 'conversation', id: conversationId }, ...(market && { market }) };
  return [
    ...(screening.adverseEvent ? [{ ...about, type: 'conversation.adverse_event_reported' as const }] : []),
    ...(kinds.length > 0
      ? [{ ...about, type: 'conversation.personal_data_found' as const, details: { kinds } }]
      : []),
  ];
}
