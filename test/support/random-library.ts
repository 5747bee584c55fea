import fc from 'fast-check';
import { CONTENT_STATUSES } from '../../core/library/vocabulary/terms.ts';
import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import type { Use } from '../../server/library/eligible-use.ts';
import type { LibraryRows } from './library-rows.ts';

/** Few values, so that a use and a module often differ in one point only. */
const dates = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03');
const mostlyApproved = fc.oneof(
  { weight: 4, arbitrary: fc.constant('approved') },
  fc.constantFrom(...CONTENT_STATUSES),
);
const mostlyTrue = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.boolean());
const expires = fc.option(dates, { nil: undefined, freq: 2 });
const markets = fc.subarray(['DE', 'GB'], { minLength: 1 });
const languages = fc.subarray(['de', 'en']);

export const uses: fc.Arbitrary<Use> = fc.record({
  market: fc.constantFrom('DE', 'GB'),
  language: fc.constantFrom('de', 'en'),
  channel: fc.constantFrom('email', 'portal'),
  audience: fc.constantFrom('cardiology', 'neurology'),
  plannedSendDate: dates,
  product: fc.option(fc.constantFrom('P1', 'P2'), { nil: undefined }),
}) as fc.Arbitrary<Use>;

const approval = fc.record({
  approvalId: fc.constantFrom('A1', 'A2'),
  market: markets,
  channel: fc.subarray<'email' | 'portal'>(['email', 'portal'], { minLength: 1 }),
  audience: fc.constantFrom<string[]>(['*'], ['cardiology'], ['neurology'], ['cardiology', '*']),
  from: dates,
  until: dates,
});

const module = fc.record({
  product: fc.constantFrom('P1', 'P2'),
  kind: fc.constantFrom<ModuleKind>('message', 'claim', 'safety_note'),
  status: mostlyApproved,
  expires,
  metadataComplete: mostlyTrue,
  topics: fc.subarray(['safety', 'efficacy']),
  renditions: languages.map((list) => list.map((language) => ({ language, text: `Text ${language}` }))),
  claims: fc.subarray(['C1', 'C2', 'C3'], { maxLength: 2 }),
  approvals: fc.uniqueArray(approval, { maxLength: 2, selector: ({ approvalId }) => approvalId }),
});

/** One to three versions of an item: the last one is current, the earlier ones must not matter. */
const versionsOf = <Item>(id: string, item: fc.Arbitrary<Item>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) =>
    items.map((each, index) => ({
      ...each,
      id,
      version: index + 1,
      current: index === items.length - 1,
    })),
  );

export const libraries: fc.Arbitrary<LibraryRows> = fc.record({
  references: fc
    .tuple(...['R1', 'R2'].map((id) => versionsOf(id, fc.record({ status: mostlyApproved, expires }))))
    .map((lists) => lists.flat()),
  claims: fc
    .tuple(
      ...['C1', 'C2'].map((id) =>
        versionsOf(
          id,
          fc.record({ status: mostlyApproved, expires, references: fc.subarray(['R1', 'R2', 'R3']) }),
        ),
      ),
    )
    .map((lists) => lists.flat()),
  modules: fc
    .tuple(...['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].map((id) => versionsOf(id, module)))
    .map((lists) => lists.flat()),
});
