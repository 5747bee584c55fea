import type { BaseAssembly } from '../base-assembly.ts';
import { usedClaims, usedFills, usedReferences } from '../base-assembly.ts';
import { daysFrom, earlierTemplate, sendDateOf } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless } from '../mutation.ts';

type Patch = Record<string, unknown>;
type Item = { id: string };

const items = (kind: string, patched: readonly Patch[]): Change =>
  patched.length === 0 ? undefined : { library: JSON.parse(JSON.stringify({ [kind]: patched })) };

const modules =
  (patchOf: (module: ReturnType<typeof usedFills>[number]['module']) => Patch) => (base: BaseAssembly) =>
    items(
      'modules',
      usedFills(base).map(({ module }) => ({ id: module.id, ...patchOf(module) })),
    );
const claims = (patch: (base: BaseAssembly) => Patch) => (base: BaseAssembly) =>
  items('claims', withPatch(usedClaims(base), patch(base)));
const references =
  (patchOf: (base: BaseAssembly, reference: ReturnType<typeof usedReferences>[number]) => Patch) =>
  (base: BaseAssembly) =>
    items(
      'references',
      usedReferences(base).map((reference) => ({ id: reference.id, ...patchOf(base, reference) })),
    );
const withPatch = (found: readonly Item[], patch: Patch): Patch[] =>
  found.map(({ id }) => ({ id, ...patch }));

/** The first day on which an expiry is no longer warned of. */
const shelfEnd = (base: BaseAssembly): string => daysFrom(sendDateOf(base), base.facts.pack?.shelf.days ?? 0);

const approvals = (base: BaseAssembly, patch: Patch): Change =>
  items(
    'modules',
    usedFills(base).map(({ module }) => ({
      id: module.id,
      approvals: module.approvals.map((approval) => ({ ...approval, ...patch })),
    })),
  );

const ANOTHER_QUOTE = { id: 'case-more', page: '99', quote: 'The methods are described in the appendix.' };

/** Harmless changes of the library: what happens beside the email, or right before the boundary of a rule. */
export const HARMLESS_LIBRARY: readonly Mutation[] = [
  ...harmless(['EXP-001'], {
    'modules-expire-after-the-shelf-window': (base) => modules(() => ({ expires: shelfEnd(base) }))(base),
    'claims-expire-after-the-shelf-window': claims((base) => ({ expires: shelfEnd(base) })),
    'template-expires-after-the-shelf-window': (base) => earlierTemplate(base, { expires: shelfEnd(base) }),
    'approvals-end-after-the-shelf-window': (base) => approvals(base, { until: shelfEnd(base) }),
  }),
  ...harmless(['EXP-001', 'REF-002'], {
    'references-expire-after-the-shelf-window': references((base) => ({ expires: shelfEnd(base) })),
    'references-without-an-end': references(() => ({ expires: null })),
  }),
  ...harmless(
    ['REF-002'],
    { 'references-end-on-the-send-date': references((base) => ({ expires: sendDateOf(base) })) },
    ['EXP-001'],
  ),
  ...harmless(
    ['APP-002'],
    {
      'approvals-end-on-the-send-date': (base) => approvals(base, { until: sendDateOf(base) }),
    },
    ['EXP-001'],
  ),
  ...harmless(['APP-002'], {
    'approvals-begin-on-the-send-date': (base) => approvals(base, { from: sendDateOf(base) }),
    'later-approvals-added': modules(({ id, approvals: own }) => ({
      approvals: [...own, { ...own[0], approvalId: `CASE-${id}`, from: '2030-01-01', until: '2031-01-01' }],
    })),
    'approved-for-every-audience': (base) => approvals(base, { audience: ['*'] }),
  }),
  ...harmless(['APP-001'], {
    'module-with-more-past-use': modules(() => ({ performance: { sent: 1000, clicked: 500 } })),
    'text-in-another-language-added': modules(({ renditions }) => ({
      renditions: [...renditions, { language: 'it', text: 'Testo di prova.' }],
    })),
    'template-renamed': (base) => earlierTemplate(base, { name: `${base.template.name}, second edition` }),
  }),
  ...harmless(['APP-003'], {
    'requires-its-neighbour': (base) => {
      const [first, second] = usedFills(base);
      return first && second
        ? items('modules', [{ id: first.module.id, requires: [second.module.id] }])
        : undefined;
    },
    'excludes-a-module-that-is-not-there': modules(({ excludes }) => ({
      excludes: [...excludes, 'MOD-NOT-HERE'],
    })),
    'another-safety-note-allowed': (base) =>
      items(
        'claims',
        usedClaims(base)
          .filter(({ safetyNotes }) => safetyNotes.length > 0)
          .map(({ id, safetyNotes }) => ({ id, safetyNotes: [...safetyNotes, 'MOD-NOT-HERE'] })),
      ),
  }),
  ...harmless(['APP-004'], {
    'claims-without-an-indication': claims(() => ({ indication: null })),
    'modules-without-an-indication': modules(() => ({ indication: null })),
    'template-for-every-product': (base) => earlierTemplate(base, { product: null }),
  }),
  ...harmless(['META-001'], {
    'modules-without-an-end-of-their-own': modules(() => ({ expires: null })),
    'other-key-message': modules(({ keyMessage }) => ({ keyMessage: `${keyMessage} (2026)` })),
    'module-without-a-job-code': modules(() => ({ jobCode: null })),
  }),
  ...harmless(['META-002'], {
    'more-topics-of-the-vocabulary': modules(({ topics }) => ({
      topics: [...new Set([...topics, 'administration'])],
    })),
    'template-with-more-topics': (base) =>
      earlierTemplate(base, { topics: [...new Set([...base.template.topics, 'adherence'])] }),
  }),
  ...harmless(['REF-001'], {
    'claims-with-another-qualifier': (base) =>
      items(
        'claims',
        usedClaims(base).map(({ id, qualifiers }) => ({
          id,
          qualifiers: [...qualifiers, 'See the publication.'],
        })),
      ),
  }),
  ...harmless(['REF-001', 'REF-002', 'REF-003'], {
    'second-reference-withdrawn': (base) => {
      const [claim] = usedClaims(base);
      const dead = {
        id: 'CASE-REF',
        citation: 'Example A. An older publication. 2001.',
        status: 'withdrawn',
      };
      return (
        claim && {
          library: JSON.parse(
            JSON.stringify({
              references: [dead],
              claims: [{ id: claim.id, references: [...claim.references, { reference: dead.id }] }],
            }),
          ),
        }
      );
    },
    'reference-with-more-anchors': references((_, { anchors }) => ({ anchors: [...anchors, ANOTHER_QUOTE] })),
  }),
  ...harmless(['REF-003'], {
    'page-named-otherwise': references((_, { anchors }) => ({
      anchors: anchors.map((anchor) => ({ ...anchor, page: `p. ${anchor.page}` })),
    })),
    'quote-with-typographic-spaces': references((_, { anchors }) => ({
      anchors: anchors.map((anchor) => ({
        ...anchor,
        quote: anchor.quote.replaceAll(/(\d) ?%/gu, '$1\u202f%'),
      })),
    })),
  }),
  ...harmless(['META-003'], {
    'visual-with-alternative-text': (base) => imageAdded(base),
  }),
];

/** An image with its alternative text at the end of the first module that asserts nothing, in every language. */
function imageAdded(base: BaseAssembly): Change {
  const used = usedFills(base).at(-1);
  if (!used) return undefined;
  const renditions = used.module.renditions.map(({ language, text }) => ({
    language,
    text: `${text}\n\n![${ALTERNATIVES[language] ?? 'Diagram'}](https://www.cardivanta.example/dosing.png)`,
  }));
  return items('modules', [{ id: used.module.id, renditions }]);
}

const ALTERNATIVES: Readonly<Record<string, string>> = {
  en: 'Diagram of the dosing over the day',
  de: 'Schaubild der Dosierung über den Tag',
  fr: 'Schéma de la posologie au cours de la journée',
};
