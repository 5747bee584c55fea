import type { BaseAssembly } from '../base-assembly.ts';
import { usedFills } from '../base-assembly.ts';
import type { Change } from '../mutation.ts';

type Patch = Record<string, unknown>;
interface Person {
  hcp?: Patch;
  consents?: Patch[];
  signals?: Patch[];
  preferences?: Patch[];
  touches?: Patch[];
}

/** Id of the person of the case. */
export const HCP = 'HCP-CASE';
/** The moment of sending of these cases: noon of the planned day. */
const NOON = Date.parse('2026-11-23T12:00:00Z');
/** Milliseconds of a minute. */
export const MINUTE = 60_000;
/** Milliseconds of a day. */
export const DAY = 24 * 60 * MINUTE;
/** An instant of RFC 3339, that many milliseconds after the moment of sending. */
export const fromNoon = (milliseconds: number): string => new Date(NOON + milliseconds).toISOString();

/** A capture of consent: an opt-in of three months ago, unless it says otherwise. */
export const optIn = (more: Patch = {}): Patch => ({
  channel: 'email',
  decision: 'opt_in',
  capturedAt: fromNoon(-90 * DAY),
  ...more,
});

/** An email for a person who is made for the case: verified and opted in, unless it says otherwise. */
export const forPerson =
  (personOf: (base: BaseAssembly) => Person | undefined, propose: Patch = {}) =>
  (base: BaseAssembly): Change => {
    const person = personOf(base);
    if (person === undefined || base.content.context.channel !== 'email') return undefined;
    const { market, language, audience } = base.content.context;
    const { hcp = {}, consents = [optIn()], ...rest } = person;
    const own = (items: readonly Patch[] = []) =>
      items.map((item, index) => ({ id: `CASE-${index + 1}`, hcp: HCP, ...item }));
    const whole = { id: HCP, familyName: 'Example', specialty: audience, market, language, verified: true };
    return {
      date: fromNoon(0),
      propose: { hcp: HCP, ...propose },
      library: JSON.parse(
        JSON.stringify({
          hcps: [{ ...whole, ...hcp }],
          consents: own(consents),
          signals: own(rest.signals),
          preferences: own(rest.preferences),
          touches: own(rest.touches),
        }),
      ),
    };
  };

/** The person with these captures of consent and no other. */
export const consents = (...captures: Patch[]) => forPerson(() => ({ consents: captures }));
/** The person with one stated preference. */
export const preference = (stated: Patch) =>
  forPerson(() => ({ preferences: [{ statedAt: fromNoon(-30 * DAY), ...stated }] }));

/** Kinds of modules with a message of their own. */
export const CORE = ['claim', 'message', 'proof_point'];
/** One message received some days ago, about the first core message of the base. */
export const touched = (
  days: number,
  messageOf: (module: ReturnType<typeof coreModule>) => Patch,
  more: Patch = {},
) =>
  forPerson((base) => {
    const module = coreModule(base);
    return (
      module && {
        touches: [
          { channel: 'email', sentAt: fromNoon(-days * DAY), messages: [messageOf(module)], ...more },
        ],
      }
    );
  });
/** The first module of the base that carries a message of its own. */
export const coreModule = (base: BaseAssembly) =>
  usedFills(base)
    .map(({ module }) => module)
    .find(({ kind }) => CORE.includes(kind));

/** The person with these signals (about dosing, unless one says otherwise), in an email about dosing. */
export const signals = (...collected: Patch[]) =>
  forPerson(
    () => ({
      signals: collected.map((signal) => ({
        kind: 'question',
        topic: 'dosing',
        at: fromNoon(-20 * DAY),
        ...signal,
      })),
    }),
    { topics: ['dosing'] },
  );
/** Captured or collected for scientific exchange, not for promotion. */
export const scientific = { purpose: 'scientific' };

/** The first topic of the base beside its safety notes. */
export const firstTopic = (base: BaseAssembly) =>
  usedFills(base).find(({ module }) => module.kind !== 'safety_note')?.module.topics[0];
/** The kinds of the modules of the base. */
export const usedKinds = (base: BaseAssembly) => usedFills(base).map(({ module }) => module.kind);
/** The kind of the first module of the base beside its safety notes. */
export const firstKind = (base: BaseAssembly) =>
  usedFills(base).find(({ module }) => module.kind !== 'safety_note')?.module.kind;
/** That many earlier emails, one a day, the last one that many days ago. */
export const earlier = (days: number, count: number): Patch[] =>
  Array.from({ length: count }, (_, index) => ({
    channel: 'email',
    sentAt: fromNoon(-(days + index) * DAY),
    messages: [{ keyMessage: `An invitation, number ${index + 1}` }],
  }));
