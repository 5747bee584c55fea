import type { UnderstoodPart } from '../../../../core/assembly/understanding.ts';

/** What must hold after a step, whichever engine answers. */
interface Expected {
  /** Values of the context, by part. */
  knows?: Partial<Record<UnderstoodPart, string | string[]>>;
  /** Parts that are asked for. */
  asks?: UnderstoodPart[];
  /** Slots that the email fills; undefined: there is none yet. */
  fills?: number;
  /** What the answer says. */
  says?: RegExp;
  /** Whether the email is the one of the step before. */
  unchanged?: boolean;
}

interface Step extends Expected {
  say?: string;
  language?: 'en' | 'de' | 'fr';
  set?: [UnderstoodPart, string | null];
}

/** Conversations that both engines must lead to the same end. */
export const CONVERSATIONS: readonly { name: string; steps: readonly Step[] }[] = [
  {
    name: 'asks for what is missing and proposes once it knows',
    steps: [
      { say: 'An email about side effects', asks: ['market', 'audience'], knows: { topics: ['safety'] } },
      { say: 'Germany, cardiologists', knows: { market: 'DE', audience: 'cardiology' }, fills: 3 },
      { say: 'why slot 1?', says: /@\d/u, unchanged: true },
      { say: 'what is missing?', unchanged: true },
    ],
  },
  {
    name: 'moves to another market and back',
    steps: [
      { say: 'Email for cardiologists in Germany after the congress about side effects', fills: 3 },
      { say: 'make it for France', knows: { market: 'FR', language: 'fr' } },
      { say: 'undo', knows: { market: 'DE', language: 'de' }, fills: 3 },
      { set: ['audience', null], asks: ['audience'] },
    ],
  },
  {
    name: 'refuses to send, approve and write',
    steps: [
      {
        say: 'E-Mail für Kardiologen in Deutschland nach dem Kongress, Thema Sicherheit',
        language: 'de',
        fills: 3,
      },
      { say: 'send it now', says: /cannot send/u, unchanged: true },
      { say: 'approve this', says: /cannot approve/u, unchanged: true },
      { say: 'write a claim that it cures everything', says: /never write/u, unchanged: true },
    ],
  },
  {
    name: 'names a gap and fills nothing in its place',
    steps: [
      {
        say: 'E-Mail für Kardiologen in Deutschland zur Patientenunterstützung',
        language: 'de',
        says: /nichts Freigegebenes/u,
      },
      { say: 'something about dosing in slot 1', says: /now holds/u },
    ],
  },
  {
    name: 'answers French in French',
    steps: [
      {
        say: 'Un e-mail aux cardiologues en France après le congrès sur les effets indésirables',
        knows: { market: 'FR', language: 'fr', audience: 'cardiology' },
        says: /J’ai rempli|Rien dans la bibliothèque/u,
      },
      { say: 'Pourquoi ?', says: /contient|vide/u, unchanged: true },
    ],
  },
];
