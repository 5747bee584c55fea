import type { ContentModule } from '../core/library/content.ts';

/** Names of the mandatory metadata that a module lacks (META-001); empty when it is complete. */
export function missingMetadata(module: ContentModule): string[] {
  const present: Record<string, boolean> = {
    'key message': module.keyMessage.trim() !== '',
    topic: module.topics.length > 0,
    'approval with market, channel and audience': module.approvals.length > 0,
    'text in a language': module.renditions.length > 0,
    'expiry date': module.expires !== undefined,
  };
  return Object.keys(present).filter((name) => !present[name]);
}
