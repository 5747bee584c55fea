import { createBrowserRouter, Navigate } from 'react-router';
import type { RouteObject } from 'react-router';
import { ChangePasswordPage } from '../features/access/change-password-page.tsx';
import { SignInPage } from '../features/access/sign-in-page.tsx';
import { AREAS } from './areas.ts';
import { ErrorPage } from './error-page.tsx';
import { FirstPaint } from './first-paint.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireSession } from './require-session.tsx';
import { Shell } from './shell/shell.tsx';

const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstPaint,
    children: [
      { path: '/sign-in', Component: SignInPage },
      {
        Component: RequireSession,
        children: [
          { path: '/password', Component: ChangePasswordPage },
          {
            path: '/',
            Component: Shell,
            children: [
              {
                ErrorBoundary: ErrorPage,
                children: [
                  { index: true, element: <Navigate to="/start" replace /> },
                  ...AREAS.flatMap((area) => area.routes),
                  {
                    path: 'account',
                    lazy: async () => ({
                      Component: (await import('../features/access/account/account-page.tsx')).AccountPage,
                    }),
                  },
                  { path: '*', Component: NotFoundPage },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

export const createAppRouter = () => createBrowserRouter(routes);
