import type { AuditActor } from '../audit/entry.ts';
import { PERMISSIONS } from './roles.ts';
import type { Permission, Role } from './roles.ts';

/** Who acts: a signed-in account, or one of the named actors below. */
export interface Actor {
  /** Account id; `command_line`, `system` or `anonymous` for the named actors. */
  id: string;
  printedName: string;
  title: string;
  roles: readonly Role[];
  /** Markets in scope; `*` is every market. */
  markets: readonly string[];
}

/** The person at the machine's command line owns the data folder; there is no account to ask, and nothing is signed. */
export const COMMAND_LINE: Actor = {
  id: 'command_line',
  printedName: 'Command line',
  title: '',
  roles: ['administrator', 'brand_manager', 'library_manager', 'marketing_operations'],
  markets: ['*'],
};

/** The server itself: start, restore, background work. */
export const SYSTEM: Actor = {
  id: 'system',
  printedName: 'Imprimatur',
  title: '',
  roles: ['administrator', 'library_manager', 'marketing_operations'],
  markets: ['*'],
};

/** Nobody signed in; holds no permission. */
export const ANONYMOUS: Actor = { id: 'anonymous', printedName: '', title: '', roles: [], markets: [] };

/** Whether one of the roles of the actor grants a permission. */
export const hasPermission = (actor: Actor, permission: Permission): boolean =>
  PERMISSIONS[permission].some((role) => actor.roles.includes(role));

/** Whether the scope of the actor holds a market. */
export const coversMarket = (actor: Actor, market: string): boolean =>
  actor.markets.includes('*') || actor.markets.includes(market);

/** The actor as the log keeps it. */
export const auditActorOf = (actor: Actor): AuditActor => ({
  id: actor.id,
  printedName: actor.printedName,
  roles: actor.roles.toSorted(),
});
