import type { Actor } from '../../../core/access/actor.ts';
import type { Role } from '../../../core/access/roles.ts';
import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { RuleResult } from '../../../core/assembly/checks.ts';
import type { Proposal } from '../../../core/assembly/proposal.ts';
import { CodedError } from '../../../core/errors.ts';
import { findAssembly, insertAssembly } from '../../../server/assembly/stored-assembly.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import type { Database } from '../../../server/db/client.ts';
import type { ReleaseDeps } from '../../../server/release/release-deps.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import type { ReviewDeps } from '../../../server/review/review-deps.ts';
import { signAssembly, type SignRequest } from '../../../server/review/sign-assembly.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { changeDeps, type TestClock } from '../../support/changes.ts';
import { testSigner } from '../../support/log-signer.ts';
import { sampleContent, sampleReferences, sampleTemplate } from '../release/sample.ts';

export const PASSWORD = 'the right password';

const person = (id: string, roles: readonly Role[], markets = ['GB']): Actor => ({
  id,
  printedName: `Printed ${id}`,
  title: 'Dr',
  roles,
  markets,
});

export const PEOPLE = {
  author: person('author', ['brand_manager']),
  colleague: person('colleague', ['brand_manager']),
  authorWhoReviews: person('author', ['brand_manager', 'medical_reviewer']),
  medical: person('medical', ['medical_reviewer']),
  secondMedical: person('second_medical', ['medical_reviewer']),
  legal: person('legal', ['legal_reviewer']),
  regulatory: person('regulatory', ['regulatory_reviewer']),
  german: person('german', ['medical_reviewer'], ['DE']),
  auditor: person('auditor', ['auditor'], ['*']),
} as const;

export interface Stage {
  deps: ReviewDeps & ReleaseDeps & { clock: TestClock };
  /** What the next checks say; empty passes. */
  results: RuleResult[];
  /** Stores a draft and returns its id and content hash. */
  draft(content?: AssemblyContent): Promise<{ id: string; contentHash: string }>;
  /** A draft that medical, legal and regulatory approved. */
  approved(): Promise<{ id: string; contentHash: string; revision: number }>;
  status(id: string): Promise<{ status: string; revision: number }>;
  events(id: string): Promise<string[]>;
}

const PROPOSAL: Proposal = {
  engine: { name: 'deterministic', embeddingSpace: 'none', libraryVersion: 1 },
  suggestions: [],
  generatedSlots: [],
  slots: [],
  gaps: [],
  excluded: [],
  steps: [],
};

export const resultOf = (ruleId: string, verdict: RuleResult['verdict']): RuleResult => ({
  ruleId,
  ruleVersion: 1,
  severity: verdict === 'warn' ? 'warn' : 'block',
  summary: ruleId,
  source: 'test',
  verdict,
  findings: [],
});

/** A small library, the people of a review and commands that act as them. Rules are judged by what the test says. */
export async function setStage(database: Database): Promise<Stage> {
  await insertLibrary(database);
  const changes = changeDeps(database);
  const view = { unsubscribeUrl: 'https://preferences.example/p' };
  const stage: Stage = {
    results: [],
    deps: {
      ...changes,
      view,
      signer: testSigner,
      mail: { from: 'Müller & Co <news@example.com>', recipient: 'recipient@example.invalid' },
      severalRolesAllowed: false,
      reviewDays: 5,
      confirmIdentity: (_, proof) =>
        proof.method === 'password' && proof.password === PASSWORD
          ? Promise.resolve({ method: 'password', components: ['sign_in_name', 'password'] })
          : Promise.reject(
              new CodedError('wrong_credentials', 'The password is wrong, so nothing was signed.'),
            ),
      checkAssembly: async (_, assemblyId) => {
        const stored = await findAssembly(database, assemblyId);
        if (!stored) throw new Error(`There is no assembly ${assemblyId}.`);
        const { contentHash } = await renderAssembly(database, view, stored.content);
        const { results } = stage;
        const verdict = results.some((result) => result.verdict === 'block')
          ? 'block'
          : results.length > 0
            ? 'warn'
            : 'pass';
        const reportId = changes.newId();
        await database.query(
          `INSERT INTO check_report (report_id, assembly_id, content_hash, verdict, rule_set, results, checked_at)
           VALUES ($1, $2, $3, $4, 'test', $5, $6)`,
          [reportId, assemblyId, contentHash, verdict, JSON.stringify(results), changes.clock()],
        );
        return { reportId, contentHash, verdict, packVersion: null, results };
      },
    },
    draft: async (content = sampleContent()) => {
      const id = changes.newId();
      const { contentHash } = await renderAssembly(database, view, content);
      const draft = { id, brief: 'Follow-up', content, contentHash, proposal: PROPOSAL };
      await insertAssembly(database, draft, PEOPLE.author.id, changes.clock());
      await appendEntry(changes, PEOPLE.author, {
        type: 'assembly.drafted',
        subject: { type: 'assembly', id, revision: 1 },
        market: 'GB',
        contentHash,
      });
      return { id, contentHash };
    },
    approved: async () => {
      const { id, contentHash } = await stage.draft();
      let { revision } = await submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 });
      for (const role of ['medical', 'legal', 'regulatory'] as const) {
        const request = signature(id, contentHash, revision, { role });
        ({ revision } = await signAssembly(stage.deps, PEOPLE[role], request));
      }
      return { id, contentHash, revision };
    },
    status: async (id) => {
      const { rows } = await database.query<{ status: string; revision: number }>(
        'SELECT status, revision FROM assembly WHERE assembly_id = $1',
        [id],
      );
      if (!rows[0]) throw new Error(`There is no assembly ${id}.`);
      return rows[0];
    },
    events: async (id) => {
      const { rows } = await database.query<{ event_type: string }>(
        `SELECT event_type FROM audit_entry WHERE subject_id = $1 ORDER BY arrival`,
        [id],
      );
      return rows.map((row) => row.event_type);
    },
  };
  return stage;
}

export const signature = (
  assemblyId: string,
  contentHash: string,
  revision: number,
  { password = PASSWORD, ...changes }: Partial<SignRequest> & { password?: string } = {},
): SignRequest => ({
  assemblyId,
  contentHash,
  revision,
  role: 'medical',
  meaning: 'approval',
  reason: null,
  onBehalfOf: null,
  session: { accountId: 'unused', tokenHash: 'unused', signingSince: null },
  proof: { method: 'password', password, signInName: 'unused' },
  ...changes,
});

async function insertLibrary(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO template (template_id, version, current, status, content, content_hash, created_at)
     VALUES ('T-1', 1, true, 'approved', $1, 'template-hash', now())`,
    [JSON.stringify(sampleTemplate)],
  );
  for (const reference of sampleReferences.values()) {
    await database.query(
      `INSERT INTO reference (reference_id, version, current, status, content, content_hash, created_at)
       VALUES ($1, 1, true, 'approved', $2, 'hash', now())`,
      [reference.id, JSON.stringify(reference)],
    );
  }
  for (const id of ['M-subject', 'M-opening', 'M-evidence']) {
    await database.query(
      `INSERT INTO content_module (module_id, version, current, product_id, kind, status, metadata_complete, content,
         content_hash, created_at)
       VALUES ($1, 1, true, 'P', 'message', 'approved', true, $2, 'module-hash', now())`,
      [id, JSON.stringify({ jobCode: 'JOB-É-1' })],
    );
  }
  for (const { id, printedName, title, roles, markets } of new Set(Object.values(PEOPLE))) {
    await database.query(
      `INSERT INTO account (account_id, sign_in_name, printed_name, title, roles, markets, password_hash, created_at)
       VALUES ($1, $1, $2, $3, $4, $5, 'unused', now()) ON CONFLICT DO NOTHING`,
      [id, printedName, title, roles, markets],
    );
  }
}
