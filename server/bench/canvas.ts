import { type CampaignGraph, emptyGraph } from '@fanfare/shared';
import {
  activity,
  and,
  arrow,
  build,
  compare,
  filled,
  inList,
  is,
  latestIn,
  linked,
  one,
  since,
  split,
  subset,
  toDimension,
} from './graph-parts.ts';

/** The clock of the canvas. */
export const canvasNow = '2026-01-01T00:00:00Z';

/** What an edit changes; the values of the canvas as drawn stand in `asDrawn`. */
export interface CanvasSettings {
  /** Top of n17: people / 200. */
  topRows: number;
  countries: readonly string[];
  purchasesAtLeast: number;
  bornBefore: string;
  controlBelow: number;
}

export function asDrawn(people: number): CanvasSettings {
  return {
    topRows: people / 200,
    countries: ['FR', 'DE', 'ES'],
    purchasesAtLeast: 2,
    bornBefore: '1980-01-01',
    controlBelow: 1000,
  };
}

/** Edits whose cost is reported, by the place they are made at. */
export const edits = {
  leaf: (before) => ({ ...before, controlBelow: 1500 }),
  middle: (before) => ({ ...before, bornBefore: '1985-01-01' }),
  root: (before) => ({ ...before, countries: ['FR', 'DE'] }),
  threshold: (before) => ({ ...before, purchasesAtLeast: 3 }),
} as const satisfies Record<string, (before: CanvasSettings) => CanvasSettings>;

/** The outlet that carries each figure of the kit's canvas. */
export const outlets: Readonly<Record<string, { activity: string; port: string }>> = {
  n1: { activity: 'n1', port: 'out' },
  n2: { activity: 'n2', port: 'out' },
  n3: { activity: 'n3', port: 'out' },
  n4: { activity: 'n4', port: 'out' },
  n5: { activity: 'n5', port: 'out' },
  n6: { activity: 'n6', port: 'out' },
  n7: { activity: 'n7', port: 'out' },
  n8: { activity: 'age', port: 'n8' },
  n9: { activity: 'age', port: 'n9' },
  n10: { activity: 'age', port: 'remainder' },
  n11: { activity: 'n11', port: 'out' },
  n12: { activity: 'control', port: 'n12' },
  n13: { activity: 'control', port: 'remainder' },
  n17: { activity: 'top', port: 'n17' },
  n14: { activity: 'n14', port: 'out' },
  n15: { activity: 'members', port: 'n15' },
  n16: { activity: 'n16', port: 'out' },
  n18: { activity: 'mail', port: 'n18' },
  n19: { activity: 'sms', port: 'n19' },
  n20: { activity: 'shops', port: 'n20' },
};

/** The kit's canvas; the filters of its channels are drawn as splits, for it names no roles. */
export function benchCanvas(settings: CanvasSettings): CampaignGraph {
  const sends = linked('email_events', { kind: 'count', operator: 'less-than', value: one('2') }, [
    is('kind', 'send'),
    since('ts', 7),
  ]);
  const latestShop = linked('purchases', latestIn('ts', ['R1', 'R2', 'R3']), []);
  const top = {
    limit: { kind: 'rows', rows: settings.topRows, choose: 'ranked' },
    sort: { attribute: { links: [], column: 'ltv' }, direction: 'descending' },
  };
  const activities = [
    build('n1', [
      inList('country', settings.countries),
      is('consent_email', true),
      inList('tier', ['gold', 'platinum', 'silver']),
    ]),
    build('n2', [
      linked('purchases', { kind: 'count', operator: 'at-least', value: one(String(settings.purchasesAtLeast)) }, [
        since('ts', 90),
        inList('category', ['cat05', 'cat06', 'cat07', 'cat08', 'cat09']),
      ]),
    ]),
    build('n3', [
      linked(
        'purchases',
        {
          kind: 'aggregate',
          fn: 'sum',
          attribute: { links: [], column: 'amount' },
          operator: 'greater-than',
          value: one('50000'),
        },
        [since('ts', 365)],
      ),
    ]),
    build('n4', [linked('email_events', { kind: 'exists' }, [is('kind', 'open'), since('ts', 30)])]),
    activity('n5', 'combine', { operation: 'union', primary: null, complement: false }),
    activity('n6', 'combine', { operation: 'intersection', primary: null, complement: false }),
    activity('n7', 'combine', { operation: 'exclusion', primary: 'n6-n7', complement: false }),
    split(
      'age',
      [
        subset('n8', and([compare('birth_date', 'less-than', settings.bornBefore)])),
        subset('n9', and([is('tier', 'silver')])),
      ],
      true,
    ),
    activity('n11', 'deduplication', {
      by: [{ attribute: { links: [], column: 'email' }, trim: false, fold: true }],
      keep: 1,
      survivors: [{ kind: 'highest', attribute: { links: [], column: 'created_at' } }],
      emptyIsValue: false,
      duplicates: false,
      seed: 1,
    }),
    toDimension('n14', 'households', 'household'),
    toDimension('n15', 'profiles', 'members'),
    split('members', [subset('n15', and([is('blacklisted', false)]))], false),
    activity('n16', 'combine', { operation: 'union', primary: null, complement: false }),
    split('control', [subset('n12', and([compare('bucket', 'less-than', String(settings.controlBelow))]))], true),
    split('top', [{ ...subset('n17', null), ...top }], false),
    split(
      'mail',
      [subset('n18', and([is('consent_email', true), filled('email'), is('blacklisted', false), sends]))],
      false,
    ),
    split(
      'sms',
      [subset('n19', and([is('consent_sms', true), filled('phone'), is('blacklisted', false), sends]))],
      false,
    ),
    split('shops', [subset('n20', and([latestShop]))], false),
  ];
  const transitions = [
    arrow('n1', 'out', 'n5'),
    arrow('n2', 'out', 'n5'),
    arrow('n5', 'out', 'n6'),
    arrow('n3', 'out', 'n6'),
    arrow('n6', 'out', 'n7'),
    arrow('n4', 'out', 'n7'),
    arrow('n7', 'out', 'age'),
    arrow('age', 'n8', 'n11'),
    arrow('n11', 'out', 'control'),
    arrow('age', 'remainder', 'top'),
    arrow('age', 'n9', 'n14'),
    arrow('n14', 'out', 'n15'),
    arrow('n15', 'out', 'members'),
    arrow('control', 'remainder', 'n16'),
    arrow('members', 'n15', 'n16'),
    arrow('n16', 'out', 'mail'),
    arrow('mail', 'n18', 'shops'),
    arrow('top', 'n17', 'sms'),
  ];
  return { ...emptyGraph('UTC'), activities, transitions };
}
