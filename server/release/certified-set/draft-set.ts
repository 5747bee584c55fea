import type { Actor } from '../../../core/access/actor.ts';
import { and, holds } from '../../../core/access/policy.ts';
import { allFills } from '../../../core/assembly/assembly.ts';
import type { Campaign } from '../../../core/assembly/campaign.ts';
import { CodedError } from '../../../core/errors.ts';
import { markersOf } from '../../../core/library/markup.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { type Manifest, MANIFEST_FORMAT } from '../../../core/release/certified-set/enumeration.ts';
import { membershipProofs } from '../../../core/release/certified-set/member-tree.ts';
import { inEveryMarket } from '../../../core/release/certified-set/set-status.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { canonicalBytes } from '../../audit/canonical-bytes.ts';
import { mutate } from '../../audit/mutate.ts';
import { sha256Bytes, sha256Hex } from '../../sha256.ts';
import { basisOf, judgesOf } from './basis.ts';
import { type Enumeration, enumerateCampaign, type EnumerateOptions } from './enumerate-campaign.ts';
import { RULES_AT_RELEASE } from './judge-email.ts';

export interface DraftSetOptions extends EnumerateOptions {
  /** Written reasons for warnings, by rule. */
  justifications?: Readonly<Record<string, string>> | undefined;
}

/**
 * Enumerates a campaign and keeps its permitted combinations as a set, not yet signed by anybody.
 *
 * @throws CodedError blocked_by_guardrails (nothing is permitted, or a warning has no written reason), and those of
 * `enumerateCampaign` and `mutate`
 */
export async function draftSet(
  deps: JudgeDeps,
  actor: Actor,
  campaign: Campaign,
  { justifications = {}, ...options }: DraftSetOptions = {},
): Promise<{ id: string; revision: number; enumeration: Enumeration }> {
  const enumeration = await enumerateCampaign(deps, campaign, options);
  return storeSet(deps, actor, enumeration, justifications);
}

/** Keeps an enumeration as a set. @throws CodedError those of `draftSet` */
export async function storeSet(
  deps: JudgeDeps,
  actor: Actor,
  enumeration: Enumeration,
  justifications: Readonly<Record<string, string>>,
): Promise<{ id: string; revision: number; enumeration: Enumeration }> {
  requireCertifiable(enumeration, justifications);
  const { campaign, figures, tree } = enumeration;
  const manifest = manifestOf(deps, enumeration, justifications);
  const bytes = canonicalBytes(manifest);
  const digest = sha256Hex(bytes);
  const markets = [...new Set(campaign.markets.map(({ market }) => market))];
  const id = deps.newId();
  return mutate(deps, {
    actor,
    policy: and<{ markets: readonly string[] }>(holds('assembly.submit'), inEveryMarket),
    load: async () => ({ markets }),
    change: async () => {
      await deps.database.query(
        `INSERT INTO certified_set (set_id, name, markets, template_id, template_version, status, revision, root,
           campaign, manifest, manifest_digest, figures, cells, plan, created_by, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, 'drafted', 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
        [
          id,
          campaign.name,
          markets,
          manifest.template.id,
          manifest.template.version,
          tree.root,
          JSON.stringify(campaign),
          bytes,
          digest,
          JSON.stringify(figures),
          JSON.stringify(enumeration.cells),
          JSON.stringify(enumeration.plan),
          actor.id,
          deps.clock(),
        ],
      );
      await storeMembers(deps, id, enumeration);
      await storeItems(deps, id, enumeration);
      return {
        result: { id, revision: 1, enumeration },
        entries: [
          {
            type: 'certified_set.drafted',
            subject: { type: 'certified_set', id, revision: 1 },
            contentHash: tree.root,
            details: {
              campaign: campaign.name,
              manifest: digest,
              permitted: figures.permitted,
              blocked: figures.blocked,
              justified: Object.keys(justifications),
            },
          },
        ],
      };
    },
  });
}

function requireCertifiable(
  { figures }: Enumeration,
  justifications: Readonly<Record<string, string>>,
): void {
  if (figures.permitted === 0) {
    const rules = Object.keys(figures.blockedBy);
    throw new CodedError(
      'blocked_by_guardrails',
      `No combination of this campaign is permitted (${rules.join(', ') || 'there is none'}), so there is nothing to certify.`,
      { details: { rules } },
    );
  }
  const open = Object.keys(figures.warnings).filter((rule) => (justifications[rule] ?? '').trim() === '');
  if (open.length === 0) return;
  throw new CodedError(
    'blocked_by_guardrails',
    `Write a reason for each warning before you certify this set: ${open.join(', ')}.`,
    { details: { rules: open, needs: 'justification' } },
  );
}

function manifestOf(
  deps: JudgeDeps,
  { campaign, library, tree }: Enumeration,
  justifications: Readonly<Record<string, string>>,
): Manifest {
  return {
    format: MANIFEST_FORMAT,
    campaign: campaign.name,
    campaignDigest: sha256Hex(canonicalBytes(JSON.parse(JSON.stringify(campaign)))),
    template: { id: library.template.id, version: library.templateVersion },
    plannedSendDate: campaign.plannedSendDate,
    markets: judgesOf(campaign),
    modules: [...library.modules.values()].map(({ id, version }) => versionKey(id, version)).toSorted(),
    basis: basisOf(deps, campaign, library),
    judgedAtRelease: RULES_AT_RELEASE.map(({ id, version }) => versionKey(id, version)),
    justifications,
    root: tree.root,
    members: [...tree.members],
  };
}

async function storeMembers(
  { database }: JudgeDeps,
  id: string,
  { members, tree }: Enumeration,
): Promise<void> {
  const proofs = new Map(membershipProofs(tree, sha256Bytes).map((proof) => [proof.contentHash, proof]));
  const rows = members.map(({ contentHash, content, context }) => ({
    content_hash: contentHash,
    leaf_index: proofs.get(contentHash)?.leafIndex ?? -1,
    market: context.market,
    audience: context.audience,
    moment: context.moment ?? null,
    channel: context.channel,
    content,
    proof: proofs.get(contentHash),
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await database.query(
      `INSERT INTO certified_set_member (set_id, content_hash, leaf_index, market, audience, moment, channel, content,
         proof)
       SELECT $1, content_hash, leaf_index, market, audience, moment, channel, content, proof
         FROM jsonb_to_recordset($2::jsonb) AS row (content_hash text, leaf_index integer, market text, audience text,
           moment text, channel text, content jsonb, proof jsonb)`,
      [id, JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE))],
    );
  }
}

const ROWS_AT_ONCE = 500;

/** What each member stands on: its template, its modules, their claims, and the references of these and of its text. */
async function storeItems(
  { database }: JudgeDeps,
  id: string,
  { members, library }: Enumeration,
): Promise<void> {
  const counts = new Map<string, { kind: string; item_id: string; members: number }>();
  for (const { content } of members) {
    const modules = [...new Set(allFills(content).map(({ moduleId }) => moduleId))];
    const claims = modules.flatMap((module) => library.modules.get(module)?.claims ?? []);
    const references = [
      ...claims.flatMap(
        (claim) => library.facts.claims.get(claim)?.references.map((one) => one.reference) ?? [],
      ),
      ...allFills(content).flatMap(({ text }) => markersOf(text)),
    ];
    const used = { template: [content.template.id], module: modules, claim: claims, reference: references };
    for (const [kind, ids] of Object.entries(used)) {
      for (const itemId of new Set(ids)) {
        const row = counts.get(`${kind} ${itemId}`) ?? { kind, item_id: itemId, members: 0 };
        row.members += 1;
        counts.set(`${kind} ${itemId}`, row);
      }
    }
  }
  await database.query(
    `INSERT INTO certified_set_item (set_id, kind, item_id, members)
     SELECT $1, kind, item_id, members
       FROM jsonb_to_recordset($2::jsonb) AS row (kind text, item_id text, members integer)`,
    [id, JSON.stringify([...counts.values()])],
  );
}
