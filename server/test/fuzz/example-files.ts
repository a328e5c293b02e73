import { type CampaignGraph, printCampaignFile } from '@fanfare/shared';
import { activity } from '@fanfare/shared/testing';
import { audience, chain } from '../rules/rule-graphs.ts';
import { all, any, ago, count, except, formula, on, period, row, since, some, total } from '../rules/rule-words.ts';

const subset = {
  id: 'first',
  label: 'First',
  rule: all(on('tier', 'equals', 'gold')),
  limit: { kind: 'none' },
  sort: null,
  skipWhenEmpty: false,
} as const;

/** Campaigns on the shop's tables that use much of what a file can hold. */
export const exampleCampaigns: readonly CampaignGraph[] = [
  chain(audience('all', 'people', all())),
  chain(
    audience('in', 'people', all(on('country', 'equals', 'DE'), on('points', 'at-least', '1'))),
    activity('split', 'split', { subsets: [subset], remainder: true }),
  ),
  chain(
    audience(
      'in',
      'people',
      any(
        on('tier', 'in', 'gold', 'silver'),
        on('tier', 'contains', 'x'),
        on('tier', 'matches', 'a+'),
        on('tier', 'like', '%x'),
      ),
    ),
  ),
  chain(
    audience(
      'in',
      'people',
      except(
        some('events', on('kind', 'equals', 'click'), on('at', 'during', period('last 7 day'))),
        count('events', 'at-least', '3'),
        total('max', 'events', 'at', 'at-least', ago(3, 'month')),
      ),
    ),
    activity('deduplication', 'once', {
      by: [{ attribute: { links: [], column: 'country' }, trim: true, fold: true }],
    }),
  ),
  chain(
    audience(
      'in',
      'people',
      all(
        row('last', 'events', 'at', on('page', 'equals', '/sale')),
        since('first', 'events', 'at', 'at-least', [1, 'day']),
      ),
    ),
  ),
  {
    ...chain(
      audience(
        'in',
        'people',
        all(
          on('country', 'in', { list: 'chosen' }),
          formula('points + 1', 'greater-than', { variable: 'least' }),
          formula("lower(country) = 'de'"),
        ),
      ),
    ),
    settings: {
      timeZone: 'Europe/Berlin',
      variables: [
        { name: 'chosen', type: 'list', source: 'campaign', value: ['DE', 'FR'] },
        { name: 'least', type: 'number', source: 'signal', value: '3', description: 'Fewest points' },
      ],
    },
  },
];

/** The examples as files, short ones first. */
export const exampleFiles: readonly string[] = exampleCampaigns
  .flatMap((graph) =>
    (['yaml', 'json'] as const).map((format) =>
      printCampaignFile({ name: 'Example', description: '', tags: [], graph }, format),
    ),
  )
  .toSorted((left, right) => left.length - right.length);
