import type { ChangeDeps } from '../audit/change-deps.ts';
import type { SearchDeps } from '../library/search-deps.ts';
import type { EmailView } from '../release/render-email.ts';

/** What assembling needs beyond changing state: retrieval, and where rendered links point. */
export interface AssemblyDeps extends ChangeDeps {
  search: SearchDeps;
  view: EmailView;
}
