import type { SplitConfig } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { caller, openExampleCounting, readEvents } from '../../test/example-counting.ts';
import { createCountService } from './count-service.ts';

const splits = 300;

/** Everybody with more points than a number below 0, and the rest. */
const settings = (below: number): Partial<SplitConfig> => ({
  remainder: true,
  subsets: [
    {
      id: 'more',
      label: 'More',
      rule: {
        kind: 'group',
        operator: 'and',
        items: [
          {
            kind: 'attribute',
            attribute: { links: [], column: 'points' },
            operator: 'greater-than',
            value: { kind: 'one', value: String(-below) },
          },
        ],
        except: [],
      },
      limit: { kind: 'none' },
      sort: null,
      skipWhenEmpty: false,
    },
  ],
});

test('a canvas of hundreds of activities in a row is counted', async () => {
  const counting = await openExampleCounting();
  const ids = Array.from({ length: splits }, (_, index) => `split-${index}`);
  const graph = graphOf(
    [
      activity('build-audience', 'all', { dimension: 'customers' }),
      ...ids.map((id, index) => activity('split', id, settings(index + 1))),
    ],
    ids.map((id, index) => transition(index === 0 ? 'all/out' : `${ids[index - 1]}/more`, id)),
  );
  const events = await readEvents(createCountService(counting.parts).count({ graph, canvas: 'long' }, caller('Ann')));
  expect(events.at(-1)).toMatchObject({ event: 'finished', counted: splits + 1, notComputable: 0 });
  const last = events.find((event) => event.event === 'counted' && event.count.activity === ids.at(-1));
  expect(last).toMatchObject({ count: { out: [{ count: 11 }, { count: 0 }] } });
  await counting.close();
}, 60_000);
