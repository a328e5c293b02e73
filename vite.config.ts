import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['FANFARE_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: 'web',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    sourcemap: true,
    // The page's policy allows no data: addresses, and light-dark() stays as written.
    assetsInlineLimit: 0,
    // What changes least is kept apart, so that browsers keep it from one release to the next.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'language', test: /[\\/](re2js|temporal-[\w-]+|@lezer\+[\w-]+)/ }] },
      },
    },
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server } } },
});
