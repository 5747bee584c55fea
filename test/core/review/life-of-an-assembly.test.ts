import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../core/assembly/checks.ts';
import { isCodedError } from '../../../core/errors.ts';
import { decideExpire, decideWithdraw } from '../../../core/review/decide-end.ts';
import { decideRequestChanges, decideSignature } from '../../../core/review/decide-signature.ts';
import { decideExport, decideRecall, decideSubmit } from '../../../core/review/decisions.ts';
import {
  REVIEW_ROLES,
  type ReviewRole,
  SIGNATURE_MEANINGS,
  type SignatureFact,
} from '../../../core/review/signature.ts';
import {
  type AssemblyStatus,
  ASSEMBLY_STATUSES,
  isPermitted,
  nextStatus,
} from '../../../core/review/transitions.ts';

const HASHES = ['a', 'b'];
const VERDICTS = ['pass', 'warn', 'block'] as const;
/** `second_author` is another account of the person behind `author`; `deputy` stands in for `medical`. */
const PEOPLE = [
  'author',
  'second_author',
  'editor',
  'medical',
  'legal',
  'regulatory',
  'all_three',
  'deputy',
  'deputy_of_author',
];
const PERSONS: Record<string, readonly string[]> = {
  second_author: ['author'],
  deputy: ['deputy', 'medical'],
  deputy_of_author: ['deputy_of_author', 'author'],
};
const personsOf = (account: string): readonly string[] => PERSONS[account] ?? [account];
const HELD: Record<string, readonly ReviewRole[]> = {
  second_author: REVIEW_ROLES,
  deputy: ['medical'],
  deputy_of_author: REVIEW_ROLES,
  author: REVIEW_ROLES,
  editor: REVIEW_ROLES,
  medical: ['medical'],
  legal: ['legal'],
  regulatory: ['regulatory'],
  all_three: REVIEW_ROLES,
};

interface Model {
  status: AssemblyStatus;
  contentHash: string;
  authorIds: string[];
  signatures: SignatureFact[];
  verdict: (typeof VERDICTS)[number];
  justified: boolean;
  libraryChanged: boolean;
  severalRolesAllowed: boolean;
}

const factsOf = (model: Model) => ({
  ...model,
  authorPersonIds: model.authorIds.flatMap((account) => personsOf(account)),
});

const reportOf = ({ verdict, contentHash }: Model): CheckReport => ({
  verdict,
  contentHash,
  packVersion: 1,
  results:
    verdict === 'pass'
      ? []
      : [
          {
            ruleId: 'EXP-001',
            ruleVersion: 1,
            severity: 'block',
            summary: '',
            source: '',
            verdict,
            findings: [],
          },
        ],
});

const edit = fc.record({
  name: fc.constant('edit' as const),
  by: fc.constantFrom('author', 'editor'),
  hash: fc.constantFrom(...HASHES),
});
const signBy = (by: string, role: ReviewRole) =>
  fc.record({
    name: fc.constant('sign' as const),
    by: fc.constant(by),
    role: fc.constant(role),
    meaning: fc.constantFrom('approval' as const, 'approval' as const, ...SIGNATURE_MEANINGS),
    shown: fc.option(fc.constantFrom(...HASHES), { nil: undefined, freq: 4 }),
    reason: fc.constantFrom('Dose is wrong', ' ', null),
  });
/** Mostly by whom it is for, or the sequences would seldom get past the first signature. */
const sign = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...REVIEW_ROLES).chain((role) => signBy(role, role)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...REVIEW_ROLES))
      .chain(([by, role]) => signBy(by, role)),
  },
);
const command = fc.oneof(
  { weight: 2, arbitrary: edit },
  { weight: 6, arbitrary: sign },
  { weight: 4, arbitrary: fc.record({ name: fc.constant('submit' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('recall' as const),
      by: fc.constantFrom('author', 'author', ...PEOPLE),
    }),
  },
  { weight: 2, arbitrary: fc.record({ name: fc.constant('export' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('request_changes' as const),
      by: fc.constantFrom(...PEOPLE),
      role: fc.constantFrom(...REVIEW_ROLES),
      shown: fc.constantFrom(undefined, undefined, ...HASHES),
      reason: fc.constantFrom('Shorten the claim', ' ', null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('end' as const),
      how: fc.constantFrom('withdraw' as const, 'expire' as const),
      reason: fc.constantFrom('The reference was retracted', ' '),
      // Rarely: nothing leaves these states.
      really: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('world' as const),
      verdict: fc.constantFrom('pass' as const, ...VERDICTS),
      justified: fc.boolean(),
      libraryChanged: fc.boolean(),
    }),
  },
);
type Step = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

/** What one command makes of the model; throws the refusal. */
function take(model: Model, step: Step): Model {
  switch (step.name) {
    case 'edit':
      return {
        ...model,
        status: nextStatus('edit', model.status),
        contentHash: step.hash,
        authorIds: [...new Set([...model.authorIds, step.by])],
      };
    case 'submit':
      return {
        ...model,
        status: decideSubmit(factsOf(model), reportOf(model), new Set(model.justified ? ['EXP-001'] : [])),
      };
    case 'sign': {
      const { by, role, meaning, reason } = step;
      const shownHash = step.shown ?? model.contentHash;
      const personIds = personsOf(by);
      const { severalRolesAllowed } = model;
      const who = { accountId: by, personIds, heldRoles: HELD[by] ?? [], severalRolesAllowed };
      const status = decideSignature(
        factsOf(model),
        { ...who, role, meaning, shownHash, reason },
        reportOf(model),
      );
      const signature = { accountId: by, personIds, role, meaning, contentHash: model.contentHash };
      return { ...model, status, signatures: [...model.signatures, signature] };
    }
    case 'recall':
      return { ...model, status: decideRecall(factsOf(model), step.by) };
    case 'export':
      return {
        ...model,
        status: decideExport(
          factsOf(model),
          model.libraryChanged ? 'another' : model.contentHash,
          reportOf(model),
        ),
      };
    case 'request_changes': {
      const { by, role, reason } = step;
      const shownHash = step.shown ?? model.contentHash;
      const who = { accountId: by, personIds: personsOf(by), heldRoles: HELD[by] ?? [] };
      return {
        ...model,
        status: decideRequestChanges(factsOf(model), { ...who, role, shownHash, reason }),
      };
    }
    case 'end':
      if (step.really > 0) return model;
      return {
        ...model,
        status: step.how === 'withdraw' ? decideWithdraw(model, step.reason) : decideExpire(model),
      };
    case 'world':
      return {
        ...model,
        verdict: step.verdict,
        justified: step.justified,
        libraryChanged: step.libraryChanged,
      };
  }
}

const PATHS: Readonly<Record<AssemblyStatus, readonly AssemblyStatus[]>> = {
  drafted: ['drafted', 'in_review', 'approved'],
  in_review: ['in_review', 'drafted', 'changes_requested', 'approved'],
  changes_requested: ['changes_requested', 'drafted'],
  approved: ['approved', 'released', 'drafted', 'withdrawn', 'expired'],
  released: ['released', 'withdrawn', 'expired'],
  expired: ['expired'],
  withdrawn: ['withdrawn'],
};

/** Plain and quick: the property below judges some hundred thousand steps. */
function must(holds: boolean, promise: string): void {
  if (!holds) throw new Error(`Broken: ${promise}`);
}

function expectInvariants(before: Model, step: Step, after: Model): void {
  const authorPersons = factsOf(after).authorPersonIds;
  const over = after.signatures.filter(({ contentHash }) => contentHash === after.contentHash);
  must(PATHS[before.status].includes(after.status), `no way from ${before.status} to ${after.status}`);
  if (after.status === 'approved' || after.status === 'released') {
    for (const role of REVIEW_ROLES) {
      const ofRole = over.filter((signature) => signature.role === role);
      must(ofRole.length === 1 && ofRole[0]?.meaning === 'approval', `one ${role} approval of this content`);
      must(HELD[ofRole[0]?.accountId ?? '']?.includes(role) === true, `signed by a ${role} reviewer`);
    }
    const signers = over.flatMap(({ personIds }) => personIds);
    if (after.status === 'released') {
      must(!signers.some((person) => authorPersons.includes(person)), 'no author among the signers');
    }
    if (!after.severalRolesAllowed) must(new Set(signers).size === signers.length, 'three persons signed');
  }
  if (step.name === 'sign') {
    must(
      !personsOf(step.by).some((person) => factsOf(before).authorPersonIds.includes(person)),
      'no author signs, through no account and for nobody',
    );
    must((step.shown ?? before.contentHash) === before.contentHash, 'signed as shown');
    if (step.meaning === 'rejection') must(Boolean(step.reason?.trim()), 'a rejection has a reason');
    else must(before.verdict !== 'block', 'nothing blocked is approved');
  }
  if (step.name === 'submit') {
    const checked = before.verdict === 'pass' || (before.verdict === 'warn' && before.justified);
    must(checked, 'nothing blocked or unjustified is submitted');
    must(
      !over.some(({ meaning }) => meaning === 'rejection'),
      'what was rejected is not submitted unchanged',
    );
  }
  if (step.name === 'request_changes') {
    must(Boolean(step.reason?.trim()), 'a request for changes has a reason');
    must(after.signatures.length === before.signatures.length, 'a request for changes signs nothing');
    must(!before.authorIds.includes(step.by), 'no author decides');
  }
  if (step.name === 'end' && before.status !== after.status) {
    must(before.status === 'approved' || before.status === 'released', 'only what was approved ends');
    must(step.how === 'expire' || step.reason.trim() !== '', 'a withdrawal has a reason');
  }
  if (step.name === 'edit') must(after.status === 'drafted', 'an edit makes a draft');
  if (step.name === 'recall') must(before.authorIds.includes(step.by), 'only an author recalls');
  if (step.name === 'export') {
    must(!before.libraryChanged, 'nothing changed is exported');
    must(before.verdict !== 'block', 'nothing blocked is exported');
  }
}

describe('the life of an assembly', () => {
  it('keeps every promise of review over random sequences of commands', () => {
    const reached = new Set<AssemblyStatus>();
    let taken = 0;
    fc.assert(
      fc.property(fc.array(command, { minLength: 25, maxLength: 45 }), fc.boolean(), (steps, several) => {
        let model: Model = {
          status: 'drafted',
          contentHash: 'a',
          authorIds: ['author'],
          signatures: [],
          verdict: 'pass',
          justified: false,
          libraryChanged: false,
          severalRolesAllowed: several,
        };
        for (const step of steps) {
          let after: Model;
          try {
            after = take(model, step);
          } catch (error) {
            if (!isCodedError(error)) throw error;
            continue;
          }
          expectInvariants(model, step, after);
          model = after;
          taken += 1;
          reached.add(model.status);
        }
      }),
      { numRuns: 10_000 },
    );
    // The sequences would prove nothing if they never got anywhere.
    expect([...reached].toSorted()).toEqual([...ASSEMBLY_STATUSES].toSorted());
    expect(taken).toBeGreaterThan(50_000);
  }, 120_000);

  it('lets nothing leave released, expired or withdrawn by an edit, a submission or a signature', () => {
    for (const status of ['released', 'expired', 'withdrawn'] as const) {
      for (const name of ['edit', 'submit', 'recall', 'approve', 'reject', 'complete'] as const) {
        expect(isPermitted(name, status), `${name} from ${status}`).toBe(false);
      }
    }
    expect(ASSEMBLY_STATUSES.filter((status) => isPermitted('export', status))).toEqual([
      'approved',
      'released',
    ]);
  });
});
