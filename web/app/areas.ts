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

/** The areas in the order of the rail. A new area is one more entry here; rail, palette and router follow. */
export const AREAS: readonly Area[] = [
  {
    name: 'start',
    icon: IconHome,
    permission: 'assembly.read',
    routes: [
      {
        path: 'start',
        lazy: async () => ({ Component: (await import('../features/start/start-page.tsx')).StartPage }),
      },
    ],
  },
  {
    name: 'assemble',
    icon: IconLayoutList,
    permission: 'assembly.read',
    routes: [
      {
        path: 'assemble',
        lazy: async () => ({ Component: (await import('../features/assemble/new-page.tsx')).NewPage }),
      },
      {
        path: 'assemble/:id',
        lazy: async () => ({
          Component: (await import('../features/assemble/layout/assemble-page.tsx')).AssemblePage,
        }),
      },
      {
        path: 'adapt/:id/:market',
        lazy: async () => ({ Component: (await import('../features/adapt/adapt-page.tsx')).AdaptPage }),
      },
    ],
  },
  {
    name: 'library',
    icon: IconBooks,
    permission: 'library.read',
    routes: [
      {
        path: 'library',
        lazy: async () => ({
          Component: (await import('../features/library/list/library-page.tsx')).LibraryPage,
        }),
      },
      {
        path: 'library/import',
        lazy: async () => ({
          Component: (await import('../features/library/import/import-page.tsx')).ImportPage,
        }),
      },
      {
        path: 'library/visuals',
        lazy: async () => ({
          Component: (await import('../features/library/visuals/visuals-page.tsx')).VisualsPage,
        }),
      },
      {
        path: 'library/visuals/:visual',
        lazy: async () => ({
          Component: (await import('../features/library/visuals/visual-page.tsx')).VisualPage,
        }),
      },
      {
        path: 'library/glossary',
        lazy: async () => ({
          Component: (await import('../features/library/glossary/glossary-page.tsx')).GlossaryPage,
        }),
      },
      {
        path: 'library/suggestions',
        lazy: async () => ({
          Component: (await import('../features/library/suggestions/suggestions-page.tsx')).SuggestionsPage,
        }),
      },
      {
        path: 'library/markets',
        lazy: async () => ({
          Component: (await import('../features/library/packs/packs-page.tsx')).PacksPage,
        }),
      },
      {
        path: 'library/markets/:market',
        lazy: async () => ({
          Component: (await import('../features/library/packs/pack-page.tsx')).PackPage,
        }),
      },
      {
        path: 'library/templates',
        lazy: async () => ({
          Component: (await import('../features/library/template/list/templates-page.tsx')).TemplatesPage,
        }),
      },
      {
        path: 'library/templates/import',
        lazy: async () => ({
          Component: (await import('../features/library/template/import/import-email-page.tsx'))
            .ImportEmailPage,
        }),
      },
      {
        path: 'library/templates/:id',
        lazy: async () => ({
          Component: (await import('../features/library/template/page/template-page.tsx')).TemplatePage,
        }),
      },
      {
        path: 'library/:kind/:id/effects',
        lazy: async () => ({
          Component: (await import('../features/library/withdraw/effects-page.tsx')).EffectsPage,
        }),
      },
      {
        path: 'library/:module',
        lazy: async () => ({
          Component: (await import('../features/library/module/module-page.tsx')).ModulePage,
        }),
      },
    ],
  },
  {
    name: 'review',
    icon: IconWritingSign,
    permission: 'assembly.read',
    routes: [
      {
        path: 'review',
        lazy: async () => ({
          Component: (await import('../features/review/queue/queue-page.tsx')).QueuePage,
        }),
      },
      {
        path: 'review/sets',
        lazy: async () => ({
          Component: (await import('../features/review/certified/sets-page.tsx')).SetsPage,
        }),
      },
      {
        path: 'review/sets/:id',
        lazy: async () => ({
          Component: (await import('../features/review/certified/set-page.tsx')).SetPage,
        }),
      },
      {
        path: 'review/:id',
        lazy: async () => ({
          Component: (await import('../features/review/record/review-page.tsx')).ReviewPage,
        }),
      },
    ],
  },
  {
    name: 'reports',
    icon: IconReportSearch,
    permission: 'assembly.read',
    routes: [
      {
        path: 'reports',
        lazy: async () => ({ Component: (await import('../features/reports/reports-page.tsx')).ReportsPage }),
      },
      {
        path: 'rules/:id',
        lazy: async () => ({ Component: (await import('../features/reports/rule-page.tsx')).RulePage }),
      },
    ],
  },
  {
    name: 'audit',
    icon: IconShieldCheck,
    permission: 'audit.read',
    routes: [
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('../features/audit/list/audit-page.tsx')).AuditPage }),
      },
      {
        path: 'audit/verify',
        lazy: async () => ({
          Component: (await import('../features/audit/verify/verify-page.tsx')).VerifyPage,
        }),
      },
      {
        path: 'audit/:id',
        lazy: async () => ({ Component: (await import('../features/audit/entry/entry-page.tsx')).EntryPage }),
      },
    ],
  },
  {
    name: 'governance',
    icon: IconRobot,
    permission: 'model.read',
    routes: [
      {
        path: 'governance',
        lazy: async () => ({
          Component: (await import('../features/governance/governance-page.tsx')).GovernancePage,
        }),
      },
      {
        path: 'governance/model-card',
        lazy: async () => ({
          Component: (await import('../features/governance/card/model-card-page.tsx')).ModelCardPage,
        }),
      },
      {
        path: 'governance/calls/:id',
        lazy: async () => ({
          Component: (await import('../features/governance/call/call-page.tsx')).CallPage,
        }),
      },
      {
        path: 'governance/lineage',
        lazy: async () => ({
          Component: (await import('../features/governance/lineage/general-page.tsx')).GeneralPage,
        }),
      },
      {
        path: 'governance/lineage/:id',
        lazy: async () => ({
          Component: (await import('../features/governance/lineage/lineage-page.tsx')).LineagePage,
        }),
      },
    ],
  },
  {
    name: 'inbox',
    icon: IconBell,
    permission: 'inbox.read',
    inTopBar: true,
    routes: [
      {
        path: 'inbox',
        lazy: async () => ({ Component: (await import('../features/inbox/inbox-page.tsx')).InboxPage }),
      },
    ],
  },
  {
    name: 'admin',
    icon: IconUsersGroup,
    permission: 'access.manage',
    routes: [
      {
        path: 'admin',
        lazy: async () => ({ Component: (await import('../features/admin/admin-page.tsx')).AdminPage }),
      },
    ],
  },
];
