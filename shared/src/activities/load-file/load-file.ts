import { literal } from '../../relation/literal.ts';
import { compare, isEmpty } from '../../relation/predicates.ts';
import { filter, scan } from '../../relation/relations.ts';
import { column } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import { defineActivity } from '../definition.ts';
import { sourceOfTable } from '../dimension-table.ts';
import { rowsOf } from '../law-terms.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { type LoadFileConfig, loadFileConfigSchema } from './config.ts';
import { broughtByFile, linesDimension, loadedTable, rejectColumns } from './loaded-table.ts';
import { rejectCauseNames } from './reject-causes.ts';
import { summarizeLoadFile } from './summarize-load-file.ts';
import { validateLoadFile } from './validate-load-file.ts';
import { phrase } from '../../words/phrase.ts';

/** Reads the lines of a file, which are a targeting dimension of their own. */
export const loadFile = defineActivity({
  type: 'load-file',
  category: 'data',
  title: 'Load file',
  searchWords: ['upload', 'csv', 'txt', 'parquet', 'list', 'import', 'excel', 'lines', 'start'],
  config: loadFileConfigSchema,
  initial: (): LoadFileConfig => ({
    file: null,
    format: {
      kind: 'delimited',
      separator: ',',
      quote: '"',
      header: true,
      skipLines: 0,
      encoding: 'utf-8',
      multiline: true,
    },
    columns: [],
    timeZone: 'UTC',
    allowedErrors: null,
  }),
  brings: broughtByFile,
  ports: () => ({
    inbound: { min: 0, max: 0 },
    outbound: [{ id: mainPort, label: phrase('label.lines'), role: 'main' }],
  }),
  validate: validateLoadFile,
  carries: (config, { activity }) => {
    const brought = broughtByFile(config, activity);
    return brought && { dimension: brought.dimension.name, columns: [] };
  },
  compile: (_, config, context) => {
    const table = loadedTable(config);
    invariant(table !== undefined, 'has no file');
    const lines = scan(sourceOfTable(context, table));
    const cause = column(lines.source, rejectColumns.cause);
    const accepted = filter(lines, isEmpty(cause));
    const drops = rejectCauseNames.map((name) => ({
      cause: name,
      label: phrase(`reject.${name}`),
      relation: filter(lines, compare('=', cause, literal(name, 'text'))),
    }));
    return {
      outputs: { [mainPort]: { dimension: linesDimension(context.activity.id), relation: accepted, columns: [] } },
      drops,
      laws: [
        {
          left: [rowsOf('Lines of the file', lines)],
          right: [rowsOf('Accepted', accepted), ...drops.map(({ label, relation }) => rowsOf(label, relation))],
        },
      ],
    };
  },
  summarize: summarizeLoadFile,
});
