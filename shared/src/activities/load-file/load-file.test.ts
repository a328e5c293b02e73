import { describe, expect, it } from 'vitest';
import { campaignCatalog } from '../../graph/campaign-catalog.ts';
import { surveyGraph } from '../../graph/survey.ts';
import { environmentOf } from '../../compile/environment.ts';
import { compileGraph } from '../../compile/compile-graph.ts';
import { printStatement } from '../../relation/sql/statement.ts';
import { activity, graphOf, transition } from '../../testing/example/graph-builder.ts';
import { exampleContext, exampleResources, tryActivity } from '../../testing/example/try-activity.ts';
import { loadFile } from './load-file.ts';
import type { FileColumn, FileFormatSetting, LoadFileConfig } from './config.ts';
import { broughtByFile, loadedTable, rejectColumns } from './loaded-table.ts';
import { loadFilesOf } from './load-files-of.ts';
import { phrase } from '../../words/phrase.ts';

const column = (source: string, settings: Partial<FileColumn> = {}): FileColumn => ({
  source,
  name: source,
  type: 'text',
  ignore: false,
  empty: 'allowed',
  onError: 'reject',
  ...settings,
});

const file = { id: 'a'.repeat(32), name: 'list.csv', bytes: 7 };
const config: LoadFileConfig = {
  ...loadFile.initial(1),
  file,
  columns: [column('name'), column('email', { role: 'email', label: 'E-mail' }), column('note', { ignore: true })],
};
const named = { id: 'list', label: 'Guests' };

describe('settings', () => {
  it('at the edge of the schema', () => {
    expect(loadFile.config.safeParse(config).success).toBe(true);
    const wrong = (change: object) => loadFile.config.safeParse({ ...config, ...change }).success;
    expect(wrong({ file: { ...file, id: '../etc/passwd' } })).toBe(false);
    expect(wrong({ columns: [column('a', { name: '_fanfare_reject' })] })).toBe(false);
    expect(wrong({ columns: [{ ...column('a'), surprise: 1 }] })).toBe(false);
    expect(wrong({ allowedErrors: -1 })).toBe(false);
    expect(wrong({ format: { kind: 'fixed', widths: [0], header: false, skipLines: 0, encoding: 'utf-8' } })).toBe(
      false,
    );
  });

  it('that are missing are asked for one after the other', () => {
    const fields = (change: Partial<LoadFileConfig>) =>
      tryActivity('load-file', { ...config, ...change }, []).problems.map(({ code, field }) => `${code} ${field}`);
    expect(fields({ file: null })).toEqual(['config.missing file']);
    expect(fields({ columns: [] })).toEqual(['config.missing columns']);
    const fixed: FileFormatSetting = { kind: 'fixed', widths: [], header: false, skipLines: 0, encoding: 'utf-8' };
    expect(fields({ format: fixed })).toEqual(['config.missing format/widths']);
    expect(fields({ columns: [column('a', { ignore: true })] })).toEqual(['load-file.no-columns columns']);
    expect(fields({})).toEqual([]);
  });

  it('that contradict each other are told at their place', () => {
    const columns = [
      column('line', { role: 'email' }),
      column('b', { name: 'LINE', role: 'email' }),
      column('c', { onError: 'default' }),
      column('C', { type: 'date', onError: 'default', default: '31.01.2026', dateFormat: 'tomorrow' }),
      column('e', { type: 'decimal', numbers: { decimal: ',', thousands: ',' } }),
      column('f', {
        remap: {
          values: [
            { from: 'x', to: '1' },
            { from: 'x', to: '2' },
          ],
          otherwise: 'keep',
        },
      }),
    ];
    const { problems } = tryActivity('load-file', { ...config, columns, timeZone: 'Mars/Base' }, []);
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'load-file.time-zone timeZone',
      'load-file.line-taken columns/0/name',
      'load-file.line-taken columns/1/name',
      'load-file.role-taken columns/1/role',
      'load-file.default-missing columns/2/default',
      'load-file.name-taken columns/3/name',
      'load-file.default-type columns/3/default',
      'load-file.date-format columns/3/dateFormat',
      'load-file.number-signs columns/4/numbers',
      'load-file.remap-repeated columns/5/remap',
    ]);
  });

  it('say in words what is loaded', () => {
    expect(tryActivity('load-file', {}, []).summary).toBe('Choose a file');
    expect(tryActivity('load-file', config, []).summary).toBe('list.csv, 2 columns');
    expect(tryActivity('load-file', { ...config, format: { kind: 'parquet' } }, []).summary).toBe(
      'list.csv, 2 columns, Parquet',
    );
  });
});

describe('what was read', () => {
  const validate = (accepted: number, rejected: number, failure: string | undefined, allowedErrors: number | null) => {
    const files = new Map([[loadedTable(config) ?? '', { accepted, rejected, failure }]]);
    const context = { ...exampleContext, files, inbound: [] };
    return loadFile.validate?.({ ...config, allowedErrors }, context).map(({ code }) => code);
  };

  it('is a problem with more rejected lines than allowed, or when it cannot be used', () => {
    expect(validate(5, 3, undefined, null)).toEqual([]);
    expect(validate(5, 3, undefined, 3)).toEqual([]);
    expect(validate(5, 3, undefined, 2)).toEqual(['load-file.rejected']);
    expect(validate(0, 0, 'It is empty.', null)).toEqual(['load-file.unusable']);
  });
});

describe('the table of the lines', () => {
  it('is the same for settings that read the same, and another one for others', () => {
    const same = { ...config, allowedErrors: 7, file: { ...file, name: 'other.csv' } };
    expect(loadedTable(same)).toBe(loadedTable(config));
    const labelled = { ...config, columns: config.columns.map((one) => ({ ...one, label: 'X' })) };
    expect(loadedTable(labelled)).toBe(loadedTable(config));
    const others: LoadFileConfig[] = [
      { ...config, timeZone: 'Europe/Berlin' },
      { ...config, file: { ...file, id: 'b'.repeat(32) } },
      { ...config, columns: config.columns.slice(0, 1) },
      { ...config, columns: [column('name', { whiteSpace: 'keep' }), ...config.columns.slice(1)] },
      { ...config, format: { kind: 'parquet' } },
    ];
    expect(new Set([config, ...others].map(loadedTable)).size).toBe(6);
    expect(loadedTable({ ...config, file: null })).toBeUndefined();
  });

  it('comes into the catalog with a dimension named after the activity, without what is rejected', () => {
    expect(broughtByFile(config, named)).toMatchObject({
      table: {
        label: phrase('column.linesOf', { activity: 'Guests' }),
        key: ['line'],
        columns: [{ name: 'line' }, { name: 'name' }, { label: 'E-mail' }],
      },
      dimension: { name: 'lines:list', label: phrase('column.linesOf', { activity: 'Guests' }), labelColumn: 'email' },
    });
    const graph = graphOf([activity('load-file', 'a', config), activity('load-file', 'b', config)], []);
    const { dimensions } = campaignCatalog(exampleResources.catalog, graph);
    expect(dimensions.slice(-2).map(({ name }) => name)).toEqual(['lines:a', 'lines:b']);
  });

  it('is read before a graph is compiled, unless the settings have mistakes or the activity is disabled', () => {
    const one = activity('load-file', 'a', config);
    expect([...loadFilesOf(graphOf([one, activity('load-file', 'b', config)], [])).keys()]).toEqual([
      loadedTable(config),
    ]);
    expect(loadFilesOf(graphOf([{ ...one, disabled: true }], [])).size).toBe(0);
    expect(loadFilesOf(graphOf([activity('load-file', 'a', { ...config, timeZone: 'x' })], [])).size).toBe(0);
  });
});

const expectedSql = `SELECT t1."line" AS k0 FROM lines AS t1 WHERE nullif(t1."_fanfare_reject", '') IS NULL`;

describe('compiled', () => {
  const graph = graphOf(
    [
      activity('load-file', 'list', config, 'Guests'),
      activity('deduplication', 'unique', {
        by: [{ attribute: { links: [], column: 'email' }, trim: true, fold: true }],
      }),
    ],
    [transition('list/out', 'unique')],
  );
  const table = broughtByFile(config, named)?.table;
  const reject = Object.values(rejectColumns).map((name) => ({ name, type: 'text' as const }));
  const stored = { ...(table ?? { name: '', key: [], columns: [] }), columns: [...(table?.columns ?? []), ...reject] };
  const tables = [...exampleResources.catalog.tables, stored];
  const environment = environmentOf({ ...exampleResources.catalog, tables }, { [stored.name]: 1 });

  it('accepted lines leave, rejected ones are dropped by cause, and the law says that none is lost', () => {
    const { activities, problems } = compileGraph(graph, { ...exampleContext, environment });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const list = activities.get('list');
    if (list?.status !== 'compiled') throw new Error('blocked');
    const { outputs, drops, laws } = list.compiled;
    expect(outputs['out']).toMatchObject({ dimension: 'lines:list', columns: [] });
    expect(drops.map(({ cause }) => cause)).toEqual(['unreadable', 'value-missing', 'value-invalid', 'value-unmapped']);
    expect(laws).toHaveLength(1);
    expect(laws[0]?.right.map(({ label }) => label)).toEqual(['Accepted', ...drops.map(({ label }) => label)]);
    const relation = outputs['out']?.relation;
    if (!relation) throw new Error('nothing leaves');
    const { text } = printStatement(relation, { sourceSql: () => 'lines' });
    expect(text.replace(/\s+/g, ' ')).toBe(expectedSql);
    expect(activities.get('unique')?.status).toBe('compiled');
  });

  it('its lines are known to what follows without data', () => {
    const survey = surveyGraph(graph, exampleResources);
    expect(survey.activities.get('unique')?.inbound[0]?.dimension).toBe('lines:list');
    expect(survey.activities.get('unique')?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
