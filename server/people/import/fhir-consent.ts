import type { FieldProblem } from '../../../core/library/import-words.ts';
import { channelOfCode } from '../../../core/people/fhir-terms.ts';
import type { Fhir } from './fhir-values.ts';
import { conceptWords, objectIn, objectsIn, referenceParts, textIn } from './fhir-values.ts';

type Mapped = { value: unknown } | { problem: FieldProblem };
const problem = (field: string, reason: string): Mapped => ({ problem: { field, reason } });

type Decision = 'opt_in' | 'opt_in_pending' | 'opt_out';

/**
 * Consent captures from a FHIR Consent, R4 (`scope`, `policyRule`, `provision.type`) or R5 (`decision`): one for each
 * channel that it names. Whatever is not certain is refused, because a consent that was misread could let an email out.
 */
export function consentsOf(consent: Fhir): Mapped[] {
  const id = textIn(consent, 'id');
  if (id === '') return [problem('id', 'is missing in the Consent')];
  const person = personOf(consent);
  if ('problem' in person) return [person];
  const decision = decisionOf(consent);
  if ('problem' in decision) return [decision];
  const base = {
    hcp: person.hcp,
    capturedAt: capturedAt(consent),
    source: sourceOf(consent),
    ...periodEnd(consent),
  };
  if (base.capturedAt === '')
    return [problem(isR5(consent) ? 'date' : 'dateTime', 'is missing or not a whole date')];
  const channels = channelsOf([consent, ...provisionsOf(consent).slice(0, 1)]);
  const exceptions = exceptionsOf(consent, decision.decision);
  if ('problem' in exceptions) return [exceptions];
  const closed = new Set(exceptions.channels);
  const rows = [
    ...channels
      .filter((channel) => !closed.has(channel))
      .map((channel) => ({ channel, decision: decision.decision })),
    ...exceptions.channels.map((channel) => ({ channel, decision: opposite(decision.decision) })),
  ];
  if (rows.length === 0) {
    return [
      problem('channel', 'is missing: the Consent does not say for which channel (such as email) it is'),
    ];
  }
  return rows.map((row) => ({
    value: { ...base, ...row, id: rows.length === 1 ? id : `${id}#${row.channel}` },
  }));
}

/** Whose consent it is: an HCP. The id of a Patient may be that of another person, so it is never taken for one. */
function personOf(consent: Fhir): { hcp: string } | { problem: FieldProblem } {
  const named = [...objectsIn(consent, 'subject'), ...objectsIn(consent, 'patient')];
  const candidates =
    named.length > 0 ? named : [...objectsIn(consent, 'performer'), ...objectsIn(consent, 'grantor')];
  const [first] = candidates.map(referenceParts);
  const field = Object.hasOwn(consent, 'subject') ? 'subject' : 'patient';
  if (first === undefined || first.id === '')
    return { problem: { field, reason: 'is missing in the Consent' } };
  if (first.type !== 'Practitioner') {
    const reason = `is ${first.type || 'a person'}/${first.id}; only consents of a Practitioner are kept here`;
    return { problem: { field, reason } };
  }
  return { hcp: first.id };
}

const isR5 = (consent: Fhir): boolean =>
  Object.hasOwn(consent, 'decision') || Object.hasOwn(consent, 'subject');

function decisionOf(consent: Fhir): { decision: Decision } | { problem: FieldProblem } {
  const status = textIn(consent, 'status');
  if (status === 'rejected' || status === 'inactive' || status === 'not-done') return { decision: 'opt_out' };
  if (status === 'proposed' || status === 'draft') return { decision: 'opt_in_pending' };
  if (status !== 'active') {
    return {
      problem: { field: 'status', reason: `is ${status || 'missing'}, so nothing can be concluded from it` },
    };
  }
  const [provision = {}] = provisionsOf(consent);
  const stated = textIn(consent, 'decision') || textIn(provision, 'type');
  if (stated === 'permit') return { decision: 'opt_in' };
  if (stated === 'deny') return { decision: 'opt_out' };
  const { codes } = conceptWords(objectsIn(consent, 'policyRule'));
  if (codes.some((code) => code.startsWith('OPTOUT'))) return { decision: 'opt_out' };
  if (codes.some((code) => code.startsWith('OPTIN'))) return { decision: 'opt_in' };
  return {
    problem: {
      field: 'decision',
      reason: 'is missing: neither decision nor provision.type says permit or deny',
    },
  };
}

const provisionsOf = (consent: Fhir): Fhir[] => objectsIn(consent, 'provision');

/**
 * Nested provisions say the opposite of the level above. In R5 every provision negates `decision`, in R4 those inside
 * the first one do. An exception from a permission must name its channel, or the permission cannot be relied on.
 */
function exceptionsOf(consent: Fhir, decision: Decision): { channels: string[] } | { problem: FieldProblem } {
  const nested = Object.hasOwn(consent, 'decision')
    ? provisionsOf(consent)
    : provisionsOf(consent).flatMap((provision) => objectsIn(provision, 'provision'));
  const opposed = nested.filter((provision) => {
    const type = textIn(provision, 'type');
    return type === '' || type !== (decision === 'opt_out' ? 'deny' : 'permit');
  });
  const channels = opposed.map((provision) => channelsOf([provision]));
  if (decision !== 'opt_out' && channels.some((named) => named.length === 0)) {
    return {
      problem: {
        field: 'provision',
        reason: 'has an exception that names no channel, so the permission is unclear',
      },
    };
  }
  return { channels: [...new Set(channels.flat())] };
}

const opposite = (decision: Decision): Decision => (decision === 'opt_out' ? 'opt_in' : 'opt_out');

const CHANNEL_PLACES = ['category', 'code', 'action', 'class', 'resourceType', 'documentType'];

function channelsOf(places: readonly Fhir[]): string[] {
  const concepts = places.flatMap((place) => CHANNEL_PLACES.flatMap((name) => objectsIn(place, name)));
  const { codes, words } = conceptWords(concepts);
  return [...new Set([...codes, ...words].flatMap((word) => channelOfCode(word) ?? []))];
}

/** A date alone counts from its first moment in UTC; a year or month alone is no capture time. */
function capturedAt(consent: Fhir): string {
  const stated = textIn(consent, 'dateTime') || textIn(consent, 'date');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(stated)) return `${stated}T00:00:00Z`;
  return stated.includes('T') ? stated : '';
}

/** The end of `period` (R5) or of the first provision's `period` (R4); a date includes its whole day in UTC. */
function periodEnd(consent: Fhir): { expiresAt?: string } {
  const [provision = {}] = provisionsOf(consent);
  const end = textIn(objectIn(consent, 'period'), 'end') || textIn(objectIn(provision, 'period'), 'end');
  if (end === '') return {};
  return { expiresAt: /^\d{4}-\d{2}-\d{2}$/u.test(end) ? `${end}T23:59:59.999Z` : end };
}

const sourceOf = (consent: Fhir): string => `FHIR Consent/${textIn(consent, 'id')}`.slice(0, 500);
