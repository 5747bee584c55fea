import type { ChangeDeps } from '../audit/change-deps.ts';
import type { SignInLimits } from './sign-in-limits.ts';

export interface AccessDeps extends ChangeDeps {
  /** False in production: then demonstration accounts neither sign in nor keep a session. */
  demonstration: boolean;
  /** True behind TLS: the cookie is Secure and carries the `__Host-` prefix. */
  secureCookies: boolean;
  signInLimits: SignInLimits;
}
