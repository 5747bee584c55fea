import type { ContentModule } from './content.ts';

/** Metadata without which a module is never proposed (rule META-001), in the words of the findings. */
export const REQUIRED_METADATA = [
  'message',
  'kind',
  'product',
  'topic',
  'market',
  'channel',
  'audience',
  'language',
  'expiry',
] as const;
export type RequiredMetadata = (typeof REQUIRED_METADATA)[number];

type Described = Partial<
  Pick<ContentModule, 'keyMessage' | 'kind' | 'product' | 'topics' | 'approvals' | 'renditions' | 'expires'>
>;

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** What the module lacks, in the order of `REQUIRED_METADATA`; empty when it is complete. */
export function missingMetadata(module: Described): RequiredMetadata[] {
  const approvals = module.approvals ?? [];
  const present: Record<RequiredMetadata, boolean> = {
    message: isFilled(module.keyMessage),
    kind: isFilled(module.kind),
    product: isFilled(module.product),
    topic: (module.topics ?? []).some(isFilled),
    market: approvals.some((approval) => approval.market.length > 0),
    channel: approvals.some((approval) => approval.channel.length > 0),
    audience: approvals.some((approval) => approval.audience.length > 0),
    language: (module.renditions ?? []).some((rendition) => isFilled(rendition.language)),
    // Every approval has a last day, so an approved module without an own expiry still ends.
    expiry: isFilled(module.expires) || approvals.some((approval) => isFilled(approval.until)),
  };
  return REQUIRED_METADATA.filter((name) => !present[name]);
}

/** Whether a module has every field that is required before it may be used. */
export const isMetadataComplete = (module: Described): boolean => missingMetadata(module).length === 0;
