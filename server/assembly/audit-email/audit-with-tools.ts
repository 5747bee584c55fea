import type { EmailAudit } from '../../../guardrails/rendered/email-audit.ts';
import { auditAccessibility } from './audit-accessibility.ts';
import { auditValidity } from './audit-validity.ts';
import { lintForClients } from './lint-for-clients.ts';

/** What axe-core, html-validate and caniemail say about one rendered email. The same HTML always gets the same answer. */
export const auditWithTools = async (html: string): Promise<EmailAudit> => ({
  axe: await auditAccessibility(html),
  validity: await auditValidity(html),
  lint: lintForClients(html),
});
