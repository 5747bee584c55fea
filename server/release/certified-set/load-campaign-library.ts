import type { AssemblyContent, Fill } from '../../../core/assembly/assembly.ts';
import type { Campaign } from '../../../core/assembly/campaign.ts';
import { CodedError } from '../../../core/errors.ts';
import { moduleSchema } from '../../../core/library/content.ts';
import type { ContentModule, Template } from '../../../core/library/content.ts';
import type { ProductFacts, TemplateRecord } from '../../../guardrails/facts.ts';
import { loadTemplateRecord } from '../../assembly/audit-email/gather-email-facts.ts';
import { loadLibraryFacts, loadProductFacts } from '../../assembly/load-library-facts.ts';
import { findTemplate } from '../../assembly/load-templates.ts';
import type { Database } from '../../db/client.ts';
import { type BlockLibrary, loadBlockLibrary } from '../../review/blocks/load-block-library.ts';
import { type LibraryForRender, loadRenderInput } from '../load-render-input.ts';

/** Everything that the emails of a campaign are made from and judged by, read once. */
export interface CampaignLibrary {
  template: Template;
  templateVersion: number;
  templateRecord: TemplateRecord | undefined;
  /** Current versions; key: module id. A module that the library does not hold is absent. */
  modules: ReadonlyMap<string, ContentModule & { version: number }>;
  facts: Awaited<ReturnType<typeof loadLibraryFacts>>;
  render: LibraryForRender;
  blocks: BlockLibrary;
  /** Key: market. */
  products: ReadonlyMap<string, ProductFacts | undefined>;
}

/**
 * Reads the template of a campaign and these modules with all that stands behind them.
 *
 * @throws CodedError not_found for an unknown template
 */
export async function loadCampaignLibrary(
  database: Database,
  campaign: Campaign,
  moduleIds: readonly string[],
): Promise<CampaignLibrary> {
  const found = await findTemplate(database, campaign.template);
  if (!found) throw new CodedError('not_found', `The library has no template ${campaign.template}.`);
  const modules = await loadCurrentModules(database, moduleIds);
  const everything = contentWithAll(campaign, found.version, [...modules.values()]);
  const productId =
    campaign.product ?? found.template.product ?? [...modules.values()].map(({ product }) => product)[0];
  const products = new Map<string, ProductFacts | undefined>();
  for (const { market } of campaign.markets)
    products.set(market, await loadProductFacts(database, productId, market));
  return {
    template: found.template,
    templateVersion: found.version,
    templateRecord: await loadTemplateRecord(database, everything.template),
    modules,
    facts: await loadLibraryFacts(database, everything),
    render: await loadRenderInput(database, everything),
    blocks: await loadBlockLibrary(database, [everything]),
    products,
  };
}

async function loadCurrentModules(
  database: Database,
  moduleIds: readonly string[],
): Promise<Map<string, ContentModule & { version: number }>> {
  const { rows } = await database.query<{ version: number; content: unknown }>(
    'SELECT version, content FROM content_module WHERE current AND module_id = ANY($1::text[]) ORDER BY module_id',
    [[...new Set(moduleIds)]],
  );
  return new Map(
    rows.map(({ version, content }) => {
      const module = moduleSchema.parse(content);
      return [module.id, { ...module, version }];
    }),
  );
}

/** One content with every text of every module, so that what a single email needs is read for all in one go. */
function contentWithAll(
  campaign: Campaign,
  version: number,
  modules: readonly (ContentModule & { version: number })[],
): AssemblyContent {
  const languages = new Set(campaign.markets.map(({ language }) => language));
  const [first] = campaign.markets;
  const fills = modules.flatMap((module) =>
    module.renditions
      .filter(({ language }) => languages.has(language))
      .map(({ language, text }) => fillOf('all', module, language, text)),
  );
  return {
    format: 1,
    template: { id: campaign.template, version },
    context: {
      market: first?.market ?? '',
      language: first?.language ?? '',
      channel: 'email',
      audience: campaign.audiences[0] ?? '',
      plannedSendDate: campaign.plannedSendDate,
      topics: [],
    },
    subject: null,
    slots: fills,
    aiLabel: null,
  };
}

/** A module as a person's plan puts it into a slot: its approved words, nothing suggested by an engine. */
export const fillOf = (
  slotId: string,
  { id, version }: { id: string; version: number },
  language: string,
  text: string,
): Fill => ({
  slotId,
  moduleId: id,
  version,
  language,
  text,
  origin: 'approved_verbatim',
  choice: 'human_selected',
});
