import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite web` serves the page in development and hands API calls to a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts the nonce of each answer in place of this word (server/http/static-site.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1_000, assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
