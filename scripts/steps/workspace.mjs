import { existsSync } from 'node:fs';
import path from 'node:path';

/** Root of the workspace. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Folder for stamps and reports; safe to delete. */
export const cache = path.join(root, '.cache');

const neededMajor = 24;

/** The Node.js that runs TypeScript: this one where it is new enough, else the workspace's own. Call it after the install. */
export function workspaceNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const own = path.join(root, 'node_modules/node/bin/node');
  if (!existsSync(own))
    throw new Error(`Node.js ${neededMajor} is missing in node_modules: delete node_modules and try again.`);
  return own;
}

/** Environment of everything that is started: tools of the workspace first on the path, enough threads for the data engine. */
export function workspaceEnvironment() {
  const threads = Math.max(16, Number(process.env.UV_THREADPOOL_SIZE) || 0);
  const tools = path.join(root, 'node_modules/.bin');
  return {
    ...process.env,
    PATH: [tools, process.env.PATH].join(path.delimiter),
    UV_THREADPOOL_SIZE: String(threads),
  };
}
