import type { ChangeDeps } from '../audit/change-deps.ts';
import type { RetrievalDeps } from '../library/retrieval-deps.ts';
import type { ModelEngine } from '../model/model-engine.ts';
import type { EmailView } from '../release/render-email.ts';
import type { EmailAuditor } from './audit-email/email-auditor.ts';

/** What reading and judging an assembly needs: the database, a clock, and where rendered links point. */
export interface JudgeDeps extends ChangeDeps {
  view: EmailView;
  auditor: EmailAuditor;
  /** Hosts that links may lead to beside those that approved texts name. */
  linkHosts: readonly string[];
}

/** What assembling needs beyond that: retrieval, and a language model where one is configured. */
export interface AssemblyDeps extends JudgeDeps, RetrievalDeps {
  model?: ModelEngine | undefined;
}
