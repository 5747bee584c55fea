import * as contract from '../../../core/contract/inbox.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import { readMailState } from './mail/mail-state.ts';
import { findNoticeAddress, setNoticeAddress } from './notice-address.ts';
import { countUnread, markNoticesRead, readInbox } from './read-inbox.ts';

const mayRead = whoHolds('inbox.read');

/** Notices to the caller, and the state of those that go out by email. */
export const inboxRoutes = (deps: ChangeDeps): Route[] => {
  const sending = deps.mailNotices ?? false;
  return [
    route(contract.listInbox, mayRead, async ({ actor, query }) =>
      reply(200, await readInbox(deps.database, actor.id, query)),
    ),
    route(contract.countUnread, mayRead, async ({ actor }) =>
      reply(200, { unread: await countUnread(deps.database, actor.id) }),
    ),
    route(contract.markRead, mayRead, async ({ actor, body }) =>
      reply(200, { unread: await markNoticesRead(deps, actor, body) }),
    ),
    route(contract.getNoticeAddress, mayRead, async ({ actor }) =>
      reply(200, { ...(await findNoticeAddress(deps.database, actor.id)), sending }),
    ),
    route(contract.setNoticeAddress, mayRead, async ({ actor, body }) =>
      reply(200, { ...(await setNoticeAddress(deps, actor, body)), sending }),
    ),
    route(contract.getMailState, whoHolds('access.manage'), async () =>
      reply(200, await readMailState(deps.database, sending)),
    ),
  ];
};
