import {
  IconBell,
  IconBooks,
  IconHome,
  IconLayoutList,
  IconReportSearch,
  IconRobot,
  IconShieldCheck,
  IconWritingSign,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '../../core/access/roles.ts';

/** One area of the application: its place in the rail, and its pages. */
export interface Area {
  /** First part of its addresses, and the key of its name (`nav.<name>`). */
  name: 'start' | 'assemble' | 'library' | 'review' | 'reports' | 'audit' | 'governance' | 'inbox' | 'admin';
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** Without it the area is not in the rail; the server decides about every call anyway. */
  permission: Permission;
  routes: RouteObject[];
  /** In the top bar instead of the rail. */
  inTopBar?: true;
}

/** A page that is loaded when its address is opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

/** The areas in the order of the rail. A new area is one more entry here; rail, palette and router follow. */
export const AREAS: readonly Area[] = [
  {
    name: 'start',
    icon: IconHome,
    permission: 'assembly.read',
    routes: [page('start', async () => (await import('../features/start/start-page.tsx')).StartPage)],
  },
  {
    name: 'assemble',
    icon: IconLayoutList,
    permission: 'assembly.read',
    routes: [
      page('assemble', async () => (await import('../features/assemble/new-page.tsx')).NewPage),
      page(
        'assemble/:id',
        async () => (await import('../features/assemble/layout/assemble-page.tsx')).AssemblePage,
      ),
      page('adapt/:id/:market', async () => (await import('../features/adapt/adapt-page.tsx')).AdaptPage),
    ],
  },
  {
    name: 'library',
    icon: IconBooks,
    permission: 'library.read',
    routes: [
      page('library', async () => (await import('../features/library/list/library-page.tsx')).LibraryPage),
      page(
        'library/import',
        async () => (await import('../features/library/import/import-page.tsx')).ImportPage,
      ),
      page(
        'library/visuals',
        async () => (await import('../features/library/visuals/visuals-page.tsx')).VisualsPage,
      ),
      page(
        'library/visuals/:visual',
        async () => (await import('../features/library/visuals/visual-page.tsx')).VisualPage,
      ),
      page(
        'library/glossary',
        async () => (await import('../features/library/glossary/glossary-page.tsx')).GlossaryPage,
      ),
      page(
        'library/suggestions',
        async () => (await import('../features/library/suggestions/suggestions-page.tsx')).SuggestionsPage,
      ),
      page(
        'library/markets',
        async () => (await import('../features/library/packs/packs-page.tsx')).PacksPage,
      ),
      page(
        'library/markets/:market',
        async () => (await import('../features/library/packs/pack-page.tsx')).PackPage,
      ),
      page(
        'library/templates',
        async () => (await import('../features/library/template/list/templates-page.tsx')).TemplatesPage,
      ),
      page(
        'library/templates/import',
        async () =>
          (await import('../features/library/template/import/import-email-page.tsx')).ImportEmailPage,
      ),
      page(
        'library/templates/:id',
        async () => (await import('../features/library/template/page/template-page.tsx')).TemplatePage,
      ),
      page(
        'library/:kind/:id/effects',
        async () => (await import('../features/library/withdraw/effects-page.tsx')).EffectsPage,
      ),
      page(
        'library/:module',
        async () => (await import('../features/library/module/module-page.tsx')).ModulePage,
      ),
    ],
  },
  {
    name: 'review',
    icon: IconWritingSign,
    permission: 'assembly.read',
    routes: [
      page('review', async () => (await import('../features/review/queue/queue-page.tsx')).QueuePage),
      page('review/sets', async () => (await import('../features/review/certified/sets-page.tsx')).SetsPage),
      page(
        'review/sets/:id',
        async () => (await import('../features/review/certified/set-page.tsx')).SetPage,
      ),
      page('review/:id', async () => (await import('../features/review/record/review-page.tsx')).ReviewPage),
    ],
  },
  {
    name: 'reports',
    icon: IconReportSearch,
    permission: 'assembly.read',
    routes: [
      page('reports', async () => (await import('../features/reports/reports-page.tsx')).ReportsPage),
      page('rules/:id', async () => (await import('../features/reports/rule-page.tsx')).RulePage),
    ],
  },
  {
    name: 'audit',
    icon: IconShieldCheck,
    permission: 'audit.read',
    routes: [
      page('audit', async () => (await import('../features/audit/list/audit-page.tsx')).AuditPage),
      page('audit/verify', async () => (await import('../features/audit/verify/verify-page.tsx')).VerifyPage),
      page('audit/:id', async () => (await import('../features/audit/entry/entry-page.tsx')).EntryPage),
    ],
  },
  {
    name: 'governance',
    icon: IconRobot,
    permission: 'model.read',
    routes: [
      page(
        'governance',
        async () => (await import('../features/governance/governance-page.tsx')).GovernancePage,
      ),
      page(
        'governance/model-card',
        async () => (await import('../features/governance/card/model-card-page.tsx')).ModelCardPage,
      ),
      page(
        'governance/calls/:id',
        async () => (await import('../features/governance/call/call-page.tsx')).CallPage,
      ),
      page(
        'governance/lineage',
        async () => (await import('../features/governance/lineage/general-page.tsx')).GeneralPage,
      ),
      page(
        'governance/lineage/:id',
        async () => (await import('../features/governance/lineage/lineage-page.tsx')).LineagePage,
      ),
    ],
  },
  {
    name: 'inbox',
    icon: IconBell,
    permission: 'inbox.read',
    inTopBar: true,
    routes: [page('inbox', async () => (await import('../features/inbox/inbox-page.tsx')).InboxPage)],
  },
  {
    name: 'admin',
    icon: IconUsersGroup,
    permission: 'access.manage',
    routes: [page('admin', async () => (await import('../features/admin/admin-page.tsx')).AdminPage)],
  },
];
