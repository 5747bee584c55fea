import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { NumberedReference } from '../../core/assembly/reference-list.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { calendarDateIn } from '../../core/clock.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { Facts, RenderedEmail } from '../../guardrails/facts.ts';
import { packOf } from '../../guardrails/packs.ts';
import type { Database } from '../db/client.ts';
import { loadLibraryFacts, loadProductFacts } from './load-library-facts.ts';
import { loadPersonFacts } from './load-person-facts.ts';
import { loadRecordFacts } from './load-record-facts.ts';

export interface FactOptions {
  /** Hash of the content that is judged, as people sign it. */
  contentHash: string;
  now: Date;
  /** Id under which the assembly is stored; without it the facts of its records are missing. */
  assemblyId?: string | undefined;
  /** Entries that the surrounding `mutate` appends in this same transaction, and that are not written yet. */
  entriesToCome?: readonly AuditEntryDraft[];
  rendered?: RenderedEmail | undefined;
  /** Reference list as stored or exported with the assembly. */
  referenceList?: readonly NumberedReference[] | undefined;
  /** Moment for which consent is judged; without it the start of the planned day in the market, or now if later. */
  sendInstant?: Date | undefined;
}

/**
 * Gathers what the guardrails judge, in the surrounding transaction if there is one: template, modules, claims,
 * references, product, HCP with consents, and the records of a stored assembly. What does not exist stays absent.
 */
export async function loadFacts(
  database: Database,
  content: AssemblyContent,
  options: FactOptions,
): Promise<Facts> {
  const { context } = content;
  const library = await loadLibraryFacts(database, content);
  const firstModule = [...library.modules.values()][0];
  const productId = context.product ?? library.template?.product ?? firstModule?.product;
  return {
    content,
    contentHash: options.contentHash,
    today: calendarDateIn(options.now, timeZoneOf(context.market)),
    ...library,
    pack: packOf(context.market),
    product: await loadProductFacts(database, productId, context.market),
    person: await loadPersonFacts(database, context, options),
    rendered: options.rendered,
    referenceList: options.referenceList,
    ...(await loadRecordFacts(
      database,
      content,
      options.assemblyId,
      options.entriesToCome ?? [],
      options.contentHash,
    )),
  };
}
