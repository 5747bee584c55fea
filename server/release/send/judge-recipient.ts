import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { Hcp } from '../../../core/people/people.ts';
import {
  type BlockReason,
  OVERRULED_BY_REASON,
  PERSON_RULES,
} from '../../../core/release/delivery/reasons.ts';
import { isReservedAddress } from '../../../core/release/delivery/reserved-address.ts';
import type { Facts } from '../../../guardrails/facts.ts';
import { packOf } from '../../../guardrails/packs.ts';
import { RULES } from '../../../guardrails/rules.ts';
import { runRules } from '../../../guardrails/run-rules.ts';
import { loadLibraryFacts } from '../../assembly/load-library-facts.ts';
import { loadPersonFacts } from '../../assembly/load-person-facts.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import type { Database } from '../../db/client.ts';

/** What the judgement of every recipient of one email has in common. */
export type SendBasis = Omit<Facts, 'person'>;

export interface SendConditions {
  realAddresses: boolean;
  /** A person wrote why the email may repeat what an HCP heard lately. */
  repetitionReason?: string | null | undefined;
}

export type RecipientVerdict =
  { permitted: true; hcp: Hcp; email: string } | { permitted: false; reason: BlockReason };

const blocked = (reason: BlockReason): RecipientVerdict => ({ permitted: false, reason });

const RULES_ABOUT_PEOPLE = RULES.filter(({ id }) => PERSON_RULES.some((rule) => rule === id));

/** Loads what is the same for every recipient: the content with its modules, and the rules of the market. */
export async function loadSendBasis(
  database: Database,
  content: AssemblyContent,
  contentHash: string,
  now: Date,
): Promise<SendBasis> {
  const { market } = content.context;
  return {
    content,
    contentHash,
    today: calendarDateIn(now, timeZoneOf(market)),
    ...(await loadLibraryFacts(database, content)),
    pack: packOf(market),
  };
}

/**
 * Whether one HCP may get the email at this moment: of the market and audience it was approved for, reachable, and with
 * nothing found by the very rules that judge drafts (CON-001 to CON-005). Whatever is not known permits nothing; a mere
 * warning stops too, because nobody is there to answer it, except a repetition for which a reason was written.
 */
export async function judgeRecipient(
  database: Database,
  basis: SendBasis,
  hcpId: string,
  now: Date,
  conditions: SendConditions,
): Promise<RecipientVerdict> {
  const { content } = basis;
  const { context } = content;
  if (context.hcp !== undefined && context.hcp !== hcpId) return blocked('other_person');
  const forOne = { ...context, hcp: hcpId };
  const person = await loadPersonFacts(database, forOne, { now, sendInstant: now });
  const hcp = person?.hcp;
  if (!person || !hcp) return blocked('unknown_hcp');
  if (hcp.market !== context.market) return blocked('other_market');
  if (hcp.specialty !== context.audience) return blocked('other_audience');
  if (hcp.email === undefined) return blocked('no_address');
  if (!conditions.realAddresses && !isReservedAddress(hcp.email)) return blocked('address_not_permitted');
  const results = runRules(
    { ...basis, content: { ...content, context: forOne }, person },
    RULES_ABOUT_PEOPLE,
  );
  const overruled = (conditions.repetitionReason ?? '').trim() !== '';
  const stopping = results.find(
    ({ ruleId, verdict }) =>
      verdict !== 'pass' && !(overruled && ruleId === OVERRULED_BY_REASON && verdict === 'warn'),
  );
  const reason = PERSON_RULES.find((rule) => rule === stopping?.ruleId);
  if (stopping) return blocked(reason ?? 'email_not_permitted');
  return { permitted: true, hcp, email: hcp.email };
}
