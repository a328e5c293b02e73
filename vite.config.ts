import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

type ChunkingContext = Rolldown.ChunkingContext;

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

/** Fails when files of the build import each other in a circle: one of them would run before what it needs. */
function noCircles(): Plugin {
  return {
    name: 'no-circles',
    apply: 'build',
    generateBundle(_, bundle) {
      const importsOf = (name: string) => {
        const file = bundle[name];
        return file?.type === 'chunk' ? file.imports : [];
      };
      const follow = (name: string, way: readonly string[]) => {
        if (way.includes(name)) throw new Error(`circular: ${[...way, name].join(' > ')}`);
        if (checked.has(name)) return;
        for (const next of importsOf(name)) follow(next, [...way, name]);
        checked.add(name);
      };
      const checked = new Set<string>();
      for (const name of Object.keys(bundle)) follow(name, []);
    },
  };
}

const otherPages = ['campaigns/CampaignsPage', 'audiences/AudiencePages', 'filters/FilterPages', 'data/DataPages'];

/**
 * The file a module goes into: what every page needs, what the editor shares with other pages, and
 * what it needs alone. Few files, as each request costs more than some code a page does not need; all else is divided by
 * what needs it.
 */
function groupOf(id: string, modules: ChunkingContext): string | null {
  const isReached = (root: string) => reachedFrom(root, modules).has(id);
  if (isReached('main')) return 'frame';
  if (!isReached('editor/EditorPage')) return null;
  return otherPages.some(isReached) ? 'pages' : 'editor';
}

const reached = new Map<string, ReadonlySet<string>>();

/** The modules that come at once with one of ours, such as `main`, whatever is fetched later left out. */
function reachedFrom(root: string, modules: ChunkingContext): ReadonlySet<string> {
  const known = reached.get(root);
  if (known) return known;
  const found = new Set([path.join(import.meta.dirname, 'web/src', `${root}.tsx`)]);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  reached.set(root, found);
  return found;
}

export default defineConfig({
  root: 'web',
  plugins: [react(), tailwindcss(), noCircles(), compressedCopies()],
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
            {
              name: 'early',
              test: /api[\\/]early\.ts$|preload-helper/,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            // What changes least is kept apart, so that browsers keep it from one release to the next.
            {
              name: 'language',
              test: /[\\/](re2js|temporal-[\w-]+|@lezer\+[\w-]+)/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|app[\\/]react-root\.ts$/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            { name: groupOf, includeDependenciesRecursively: false },
          ],
        },
      },
    },
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server } } },
});
