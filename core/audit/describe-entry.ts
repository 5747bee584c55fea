import type { AuditEntry } from './entry.ts';
import { AUDIT_EVENTS } from './events.ts';

const NAMED_ACTORS: Readonly<Record<string, { en: string; de: string }>> = {
  anonymous: { en: 'Somebody not signed in', de: 'Jemand ohne Anmeldung' },
  command_line: { en: 'The command line', de: 'Die Kommandozeile' },
  system: { en: 'Imprimatur', de: 'Imprimatur' },
};

const SUBJECTS: Readonly<Record<string, { en: string; de: string }>> = {
  account: { en: 'account', de: 'Konto' },
  assembly: { en: 'email', de: 'E-Mail' },
  certified_set: { en: 'certified set', de: 'zertifizierte Menge' },
  claim: { en: 'claim', de: 'Aussage' },
  conversation: { en: 'conversation', de: 'Gespräch' },
  delivery: { en: 'delivery', de: 'Sendung' },
  hcp: { en: 'HCP', de: 'HCP' },
  log: { en: 'log', de: 'Protokoll' },
  model: { en: 'language model', de: 'Sprachmodell' },
  model_call: { en: 'model call', de: 'Modellanfrage' },
  module: { en: 'module', de: 'Modul' },
  people: { en: 'list of', de: 'Liste der' },
  reference: { en: 'reference', de: 'Quelle' },
  suggestion: { en: 'suggestion', de: 'Vorschlag' },
  session: { en: 'session', de: 'Sitzung' },
  template: { en: 'template', de: 'Vorlage' },
  visual: { en: 'visual', de: 'Bild' },
};

/** The entry as one plain sentence without a full stop; a fact that the entry does not hold reads as “–”. */
export function describeEntry(entry: AuditEntry, language: 'en' | 'de'): string {
  const facts: Record<string, string> = {
    ...Object.fromEntries(Object.entries(entry.details).map(([name, value]) => [name, wordsOf(value)])),
    actor: NAMED_ACTORS[entry.actor.id]?.[language] ?? (entry.actor.printedName || entry.actor.id),
    subject: `${SUBJECTS[entry.subject.type]?.[language] ?? entry.subject.type} ${entry.subject.id}`,
    revision: entry.subject.revision === undefined ? '–' : String(entry.subject.revision),
    market: entry.market ?? '–',
  };
  const sentence = AUDIT_EVENTS[entry.type][language].replace(/\{(\w+)\}/gu, (_, name: string) =>
    Object.hasOwn(facts, name) ? (facts[name] ?? '–') : '–',
  );
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function wordsOf(value: AuditEntry['details'][string] | undefined): string {
  if (value === null || value === undefined) return '–';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
