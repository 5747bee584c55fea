import type { ChangeDeps } from '../audit/change-deps.ts';
import type { RelyingParty } from './relying-party.ts';
import type { SecurityAlerts } from './security-alerts.ts';
import type { SignInLimits } from './sign-in-limits.ts';

export interface AccessDeps extends ChangeDeps {
  /** False in production: then demonstration accounts neither sign in nor keep a session. */
  demonstration: boolean;
  /** True behind TLS: the cookie is Secure and carries the `__Host-` prefix. */
  secureCookies: boolean;
  signInLimits: SignInLimits;
  /** undefined: this installation offers no passkeys. */
  relyingParty: RelyingParty | undefined;
  /** Minutes without a request after which a signing asks for all components again. */
  signingIdleMinutes: number;
  securityAlerts: SecurityAlerts;
}
