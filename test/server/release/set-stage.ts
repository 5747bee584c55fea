import type { Actor } from '../../../core/access/actor.ts';
import type { Role } from '../../../core/access/roles.ts';
import { type Campaign, campaignSchema } from '../../../core/assembly/campaign.ts';
import type { ReviewRole, SignatureMeaning } from '../../../core/review/signature.ts';
import { draftSet } from '../../../server/release/certified-set/draft-set.ts';
import { findSet } from '../../../server/release/certified-set/stored-set.ts';
import { signSet } from '../../../server/release/certified-set/sign-set.ts';
import { submitSet } from '../../../server/release/certified-set/submit-set.ts';
import type { DemoDeps } from '../../support/demo-library.ts';
import { demoJson } from '../../demo/load-demo.ts';

const WHOLE = campaignSchema.parse(demoJson('campaigns/demo-480.json'));

/** Two markets, two audiences, two moments, two channels of the demo campaign: 16 emails, 8 different bodies. */
export const SMALL: Campaign = {
  ...WHOLE,
  name: 'small',
  markets: WHOLE.markets.filter(({ market }) => ['GB', 'DE'].includes(market)),
  audiences: WHOLE.audiences.slice(0, 2),
  moments: WHOLE.moments.slice(0, 2),
  channels: WHOLE.channels.slice(0, 2),
};

/** One email. */
export const ONE: Campaign = {
  ...SMALL,
  name: 'one',
  markets: SMALL.markets.filter(({ market }) => market === 'DE'),
  audiences: SMALL.audiences.slice(0, 1),
  moments: SMALL.moments.slice(0, 1),
  channels: SMALL.channels.slice(0, 1),
};

export const actor = (id: string, roles: readonly Role[], markets: readonly string[] = ['*']): Actor => ({
  id,
  printedName: `Printed ${id}`,
  title: '',
  roles,
  markets,
});

export const SET_PEOPLE = {
  author: actor('set-author', ['brand_manager']),
  medical: actor('set-medical', ['medical_reviewer']),
  legal: actor('set-legal', ['legal_reviewer']),
  regulatory: actor('set-regulatory', ['regulatory_reviewer']),
  librarian: actor('set-librarian', ['library_manager']),
} as const;

const ALWAYS_RIGHT: DemoDeps['confirmIdentity'] = () =>
  Promise.resolve({ method: 'password', components: ['password'] });

/** The demo library's commands, with accounts of these people and a password that is always right. */
export async function setStageOf(deps: DemoDeps): Promise<DemoDeps> {
  for (const { id, printedName, roles, markets } of Object.values(SET_PEOPLE)) {
    await deps.database.query(
      `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
       VALUES ($1, $1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING`,
      [id, printedName, [...roles], [...markets], deps.clock()],
    );
  }
  return { ...deps, confirmIdentity: ALWAYS_RIGHT };
}

/** One signature over the root that the set has now, or over another. */
export async function sign(
  deps: DemoDeps,
  who: Actor,
  setId: string,
  role: ReviewRole,
  options: { meaning?: SignatureMeaning; reason?: string; root?: string } = {},
) {
  const set = await findSet(deps.database, setId);
  return signSet(deps, who, {
    setId,
    revision: set?.revision,
    root: options.root ?? set?.contentHash ?? '',
    role,
    meaning: options.meaning ?? 'approval',
    reason: options.reason ?? null,
    session: { accountId: who.id, tokenHash: 'none', signingSince: deps.clock() },
    proof: { method: 'password', password: 'given' },
  });
}

/** A set in review. */
export async function submitted(deps: DemoDeps, campaign: Campaign) {
  const drafted = await draftSet(deps, SET_PEOPLE.author, campaign);
  await submitSet(deps, SET_PEOPLE.author, { setId: drafted.id, revision: drafted.revision });
  return drafted;
}

/** A set that medical, legal and regulatory signed. */
export async function approved(deps: DemoDeps, campaign: Campaign) {
  const drafted = await submitted(deps, campaign);
  await sign(deps, SET_PEOPLE.medical, drafted.id, 'medical');
  await sign(deps, SET_PEOPLE.legal, drafted.id, 'legal');
  await sign(deps, SET_PEOPLE.regulatory, drafted.id, 'regulatory');
  return drafted;
}
