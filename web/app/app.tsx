import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { i18n } from '../lib/i18n/i18n.ts';
import { styleNonce } from '../lib/nonce.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { sessionQuery } from '../lib/session.ts';
import { listenToShortcuts } from '../lib/shortcuts/listen.ts';
import { createAppRouter } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

/** Everything that all pages share. */
export function App() {
  const [router] = useState(createAppRouter);
  const [client] = useState(() =>
    createQueryClient((queries) => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })),
  );
  useEffect(listenToShortcuts, []);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={client}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
