import type { Activity, CampaignGraph } from '@fanfare/shared';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';
import { percentile } from './frames.ts';

const EDITORS = 8;
const BURSTS = 4;
const EDITS = 6;
const BETWEEN = 250;

/** What editors wait for their numbers, in milliseconds. */
export interface Waiting {
  /** With the newest edit of a canvas making its older ones obsolete, as the editor works. */
  readonly queued: number;
  /** With every edit counted to its end. */
  readonly everything: number;
}

/**
 * Eight people draw at the same time: each makes bursts of edits faster than they can be counted, and waits for the
 * numbers of the last. Gives the 90th percentile of these waits in both ways of counting, in turns of bursts.
 */
export async function editorsWaiting(address: string, cookie: string): Promise<Waiting> {
  const waits = { queued: [] as number[], everything: [] as number[] };
  let threshold = 0;
  for (let burst = 0; burst < BURSTS; burst += 1)
    for (const way of burst % 2 === 0 ? (['queued', 'everything'] as const) : (['everything', 'queued'] as const)) {
      const editors = Array.from({ length: EDITORS }, async (_, editor) => {
        const open: Promise<unknown>[] = [];
        let leave = new AbortController();
        let from = 0;
        for (let edit = 0; edit < EDITS; edit += 1) {
          if (way === 'queued') leave.abort();
          leave = new AbortController();
          threshold += 1;
          const canvas = way === 'queued' ? `editor-${editor}` : `editor-${editor}-${burst}-${edit}`;
          from = performance.now();
          open.push(count({ address, cookie, canvas, graph: edited(threshold), signal: leave.signal }));
          if (edit < EDITS - 1) await new Promise((resolve) => setTimeout(resolve, BETWEEN));
        }
        await open.at(-1);
        waits[way].push(performance.now() - from);
        await Promise.allSettled(open);
      });
      await Promise.all(editors);
    }
  return { queued: percentile(waits.queued, 0.9), everything: percentile(waits.everything, 0.9) };
}

interface CountRequest {
  readonly address: string;
  readonly cookie: string;
  readonly canvas: string;
  readonly graph: CampaignGraph;
  readonly signal: AbortSignal;
}

async function count({ address, cookie, canvas, graph, signal }: CountRequest): Promise<void> {
  try {
    const response = await fetch(`${address}/api/counts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie, origin: address },
      body: JSON.stringify({ canvas, graph }),
      signal,
    });
    const text = await response.text();
    if (!response.ok || text.includes('"failed"')) throw new Error(`The count failed: ${text.slice(0, 400)}`);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A campaign of which a threshold was changed: nothing that is known of the others can be used for it. */
function edited(threshold: number): CampaignGraph {
  return chain(buyers(threshold), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
}

function buyers(threshold: number): Activity {
  const purchases = {
    kind: 'linked',
    via: [],
    link: 'purchases',
    test: {
      kind: 'aggregate',
      fn: 'sum',
      attribute: { links: [], column: 'amount' },
      operator: 'greater-than',
      value: { kind: 'one', value: String(20 + threshold) },
    },
    where: { kind: 'group', operator: 'and', items: [], except: [] },
  };
  const rule = { kind: 'group', operator: 'and', items: [purchases], except: [] };
  const everybody = audience('people', 'Buyers');
  return { ...everybody, config: { dimension: 'customers', rule, continueWhenEmpty: true } };
}
