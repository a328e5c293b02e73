import { readdir, readFile } from 'node:fs/promises';
import {
  activityTypes,
  campaignFileJsonSchema,
  checkCampaignFile,
  definitionOf,
  graphResources,
} from '@fanfare/shared';
import { exampleCatalog, exampleFilters } from '@fanfare/shared/testing';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

describe('docs/campaign-file.md', () => {
  it('has examples that are valid campaigns on the example data', async () => {
    const page = await read('docs/campaign-file.md');
    const blocks = [...page.matchAll(/^```(?:yaml|json)\n(.*?)^```/gms)].map(([, text = '']) => text);
    const examples = blocks.filter((text) => /^"?fanfare"?:/m.test(text) || text.includes('"fanfare"'));
    expect(examples).toHaveLength(4);
    for (const text of examples) {
      const { file, problems } = checkCampaignFile(
        text,
        graphResources({ catalog: exampleCatalog, filters: exampleFilters }),
      );
      expect(file).toBeDefined();
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('tells of every activity', async () => {
    const page = await read('docs/campaign-file.md');
    for (const type of activityTypes) expect(page).toMatch(new RegExp(`^\\| \`${type}\` +\\|`, 'm'));
  });
});

describe('docs/campaign-file.schema.json', () => {
  it('is what the schemas give; `node server/test/campaign-file/write-schema.ts` writes it anew', async () => {
    const written: unknown = JSON.parse(await read('docs/campaign-file.schema.json'));
    expect(written).toEqual(JSON.parse(JSON.stringify(campaignFileJsonSchema())));
  });
});

/** Folders of what several activities have in common. */
const shared: ReadonlySet<string> = new Set(['channel', 'links', 'settings']);

describe('the help of activities', () => {
  it('stands in a folder for every activity, with definition and test', async () => {
    const folder = 'shared/src/activities';
    const entries = await readdir(new URL(folder, root), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => !shared.has(name)).sort()).toEqual([...activityTypes].sort());
    for (const type of activityTypes) {
      const files = await readdir(new URL(`${folder}/${type}`, root));
      expect(files).toEqual(expect.arrayContaining([`${type}.ts`, `${type}.test.ts`, 'help.md']));
      const help = await read(`${folder}/${type}/help.md`);
      expect(help.startsWith(`# ${definitionOf(type).title}\n`)).toBe(true);
      expect(help).toMatch(/^- Conservation: |^## Conservation$/m);
      expect(help).toMatch(/^## Examples?$/m);
    }
  });
});
