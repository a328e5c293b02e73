import { tmpdir } from 'node:os';
import {
  type CampaignGraph,
  type Condition,
  compileGraph,
  type CountEvent,
  findTable,
  invariant,
  graphResources,
  type Problem,
  type Variable,
} from '@fanfare/shared';
import { graphOf } from '@fanfare/shared/testing';
import { expect } from 'vitest';
import { type CountService, createCountService } from '../../src/counts/count-service.ts';
import { createCounting } from '../../src/counts/counting.ts';
import { createMemoryEngine } from '../../src/engine/create-engine.ts';
import type { DataEngine } from '../../src/engine/data-engine.ts';
import { createLogger } from '../../src/logging.ts';
import { caller, type ChangeKind, loadTable, readEvents, stageChange } from '../example-counting.ts';
import { expectCounts, type KeysRead, keysOf, readPopulations, told } from './read-populations.ts';
import { audience } from './rule-graphs.ts';
import { all, not } from './rule-words.ts';
import type { WrittenData } from './table-text.ts';

/** When and where a rule is read, and with what. */
export interface Reading {
  now?: string;
  timeZone?: string;
  variables?: readonly Variable[];
}

/** Populations of a campaign by outlet, "activity/port", and of what was dropped, "activity/cause". */
export interface Populations extends KeysRead {
  /** Activities without a count, with the reason. */
  notComputable: Readonly<Record<string, string>>;
  problems: readonly Problem[];
  /** True when every number was known before. */
  cached: boolean;
}

/** Hand-made tables in the data engine, and the counting of campaigns on them. */
export interface RuleData {
  engine: DataEngine;
  /** Queries and statements the engine was given since it was opened. */
  statements(): number;
  /** Keys of the rows a rule selects, in order, separated by commas; those of all others must be all others. */
  select(dimension: string, rule: Condition, reading?: Reading): Promise<string>;
  /** Codes and places of what is wrong with a rule that must not be counted. */
  refuse(dimension: string, rule: Condition, reading?: Reading): Promise<string[]>;
  populations(graph: CampaignGraph, reading?: Reading): Promise<Populations>;
  /** Only counts, as the canvas asks for them. */
  count(graph: CampaignGraph, reading?: Reading): Promise<CountEvent[]>;
  change(kind: ChangeKind, table: string, rows: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** The instant rules are read at unless a test says otherwise: a Sunday. */
const usualNow = '2026-03-15T10:00:00Z';

/** Loads tables into an engine of their own and sets counting up on it; the catalog may say more than there is. */
export async function openRuleData({ catalog: loaded, rows }: WrittenData, catalog = loaded): Promise<RuleData> {
  const engine = await createMemoryEngine({ attachScratch: 'memory', allowedFolders: [tmpdir()] });
  for (const table of loaded.tables) await loadTable(engine, table, rows[table.name] ?? []);
  const statements = countStatements(engine);
  let now = usualNow;
  const counting = createCounting({
    engine,
    readCatalog: async () => catalog,
    log: createLogger({ logLevel: 'silent' }),
    clock: () => new Date(now),
  });
  const service: CountService = createCountService(counting.parts);
  let canvas = 0;

  const count = (graph: CampaignGraph, reading: Reading = {}): Promise<CountEvent[]> => {
    now = reading.now ?? usualNow;
    canvas += 1;
    return readEvents(service.count({ graph: settled(graph, reading), canvas: String(canvas) }, caller('Ann')));
  };

  const populations = async (graph: CampaignGraph, reading: Reading = {}): Promise<Populations> => {
    const events = await count(graph, reading);
    const lease = await engine.lease();
    try {
      const compiled = compileGraph(settled(graph, reading), {
        ...graphResources({ catalog }),
        environment: lease.environment,
        now,
      });
      const read = await readPopulations(engine, compiled);
      expectCounts(events, read);
      return { ...read, ...told(events), problems: compiled.problems };
    } finally {
      lease.release();
    }
  };

  return {
    engine,
    statements,
    count,
    populations,
    async select(dimension, rule, reading) {
      const graph = graphOf(
        [
          ['in', rule],
          ['not', not(rule)],
          ['all', all()],
        ].map(([id, one]) => audience(id as string, dimension, one as Condition)),
        [],
      );
      const { outlets, notComputable, problems } = await populations(graph, reading);
      expect({ notComputable, errors: problems.filter((one) => one.severity === 'error') }).toEqual({
        notComputable: {},
        errors: [],
      });
      const found = keysOf(outlets['in/out']);
      expect([...found, ...keysOf(outlets['not/out'])].sort()).toEqual(keysOf(outlets['all/out']).sort());
      return found.join(', ');
    },
    async refuse(dimension, rule, reading) {
      const { outlets, notComputable, problems } = await populations(
        graphOf([audience('in', dimension, rule)], []),
        reading,
      );
      expect({ outlets, notComputable }).toEqual({ outlets: {}, notComputable: { in: 'problems-here' } });
      return problems.filter((one) => one.severity === 'error').map(({ code, place }) => `${code} ${place.field}`);
    },
    async change(kind, name, changed) {
      const table = findTable(loaded, name);
      invariant(table, `no table ${name}`);
      await engine.write(await stageChange(engine, kind, table, changed));
    },
    async close() {
      await counting.close();
      await engine.close();
    },
  };
}

function settled(graph: CampaignGraph, { timeZone = 'UTC', variables = [] }: Reading): CampaignGraph {
  return { ...graph, settings: { timeZone, ...(variables.length === 0 ? {} : { variables: [...variables] }) } };
}

function countStatements(engine: DataEngine): () => number {
  let statements = 0;
  const withConnection = engine.withConnection.bind(engine);
  engine.withConnection = (work, options) => {
    statements += 1;
    return withConnection(work, options);
  };
  return () => statements;
}
