import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['FANFARE_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

/** Puts a compressed copy beside every text file of the build, which the server sends to browsers that take it. */
function compressedCopies(): Plugin {
  const compress = promisify(gzip);
  return {
    name: 'compressed-copies',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const texts = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const file = path.join(dir, name);
          await writeFile(`${file}.gz`, await compress(await readFile(file), { level: constants.Z_BEST_COMPRESSION }));
        }),
      );
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [react(), tailwindcss(), compressedCopies()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    sourcemap: true,
    // The page's policy allows no data: addresses, and light-dark() stays as written.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: /api[\\/]early\.ts$|preload-helper/, priority: 2 },
            // What changes least is kept apart, so that browsers keep it from one release to the next.
            { name: 'language', test: /[\\/](re2js|temporal-[\w-]+|@lezer\+[\w-]+)/, priority: 1 },
            // What pages share comes in a few files: each request costs more than some code a page does not need.
            { name: 'common', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 25_000 },
          ],
        },
        chunkFileNames: ({ name }) => `assets/${name.startsWith('common') ? 'common' : '[name]'}-[hash].js`,
      },
    },
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server } } },
});
