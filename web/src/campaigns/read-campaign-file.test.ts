import { emptyGraph } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { campaignAsFile, readCampaignFile } from './read-campaign-file.ts';

const head = { id: 'x', owner: 'M', folder: null, status: 'draft', activities: 0, lock: 1 } as const;
const times = { createdAt: '', createdBy: '', updatedAt: '', updatedBy: '' };

test('what is written as a file is read as the same campaign', async () => {
  const campaign = {
    name: '봄: shoes / 2027',
    description: 'Once',
    tags: ['Shoes'],
    graph: emptyGraph('Europe/Berlin'),
  };
  const { blob, name } = campaignAsFile({ ...head, ...times, ...campaign });
  expect(name).toBe('봄-shoes-2027.yaml');
  expect(await readCampaignFile(blob)).toEqual({ kind: 'campaign', campaign });
});

test('a file that is something else says so with its place', async () => {
  const read = await readCampaignFile(new Blob(['fanfare: campaign\nformat: 1\nname: 7\n']));
  expect(read.kind).toBe('problems');
  expect(read.kind === 'problems' && read.problems.some((one) => one.place.line === 3)).toBe(true);
});

test('a file that is too large is not read', async () => {
  const read = await readCampaignFile(new Blob([new Uint8Array(4 * 1024 * 1024 + 1)]));
  expect(read.kind).toBe('too-large');
});
