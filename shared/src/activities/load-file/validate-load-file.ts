import { isNumeric, isTemporal } from '../../catalog/data-type.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { columnDefault, needsDefault } from './column-default.ts';
import type { FileColumn, LoadFileConfig } from './config.ts';
import { isDateFormat } from './date-format.ts';
import { lineNumberColumn, loadedTable } from './loaded-table.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** What is wrong with the settings, and with the file as far as it was read. */
export function validateLoadFile(config: LoadFileConfig, context: ValidateContext): ActivityProblem[] {
  const problems = settingProblems(config);
  return problems.length > 0 ? problems : readingProblems(config, context);
}

/** What is wrong with the settings alone. */
export function settingProblems(config: LoadFileConfig): ActivityProblem[] {
  if (config.file === null) {
    return [missing('file', phrase('field.file'), phrase('hint.uploadTheFile'))];
  }
  if (config.format.kind === 'fixed' && config.format.widths.length === 0) {
    return [missing('format/widths', phrase('field.widthsOfTheColumns'), phrase('hint.sayWidths'))];
  }
  if (config.columns.length === 0) {
    return [missing('columns', phrase('field.structureOfTheFile'), phrase('hint.takeItFromTheFile'))];
  }
  return [...zoneProblems(config), ...columnsProblems(config.columns)];
}

function readingProblems(config: LoadFileConfig, { files }: ValidateContext): ActivityProblem[] {
  const table = loadedTable(config);
  const loaded = table === undefined ? undefined : files.get(table);
  if (loaded === undefined) return [];
  const file = config.file?.name ?? '';
  if (loaded.failure !== undefined) {
    return [{ code: 'load-file.unusable', field: 'file', params: { file, reason: loaded.failure } }];
  }
  const { accepted, rejected } = loaded;
  if (config.allowedErrors === null || rejected <= config.allowedErrors) return [];
  const params = { file, accepted, rejected, allowed: config.allowedErrors };
  return [{ code: 'load-file.rejected', field: 'allowedErrors', params }];
}

function zoneProblems({ timeZone }: LoadFileConfig): ActivityProblem[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    return [];
  } catch {
    return [{ code: 'load-file.time-zone', field: 'timeZone', params: { timeZone } }];
  }
}

function columnsProblems(columns: readonly FileColumn[]): ActivityProblem[] {
  const read = columns.flatMap((column, index) => (column.ignore ? [] : [{ column, index }]));
  if (read.length === 0) return [{ code: 'load-file.no-columns', field: 'columns' }];
  const names = new Set([lineNumberColumn]);
  const roles = new Set<string>();
  const problems: ActivityProblem[] = [];
  for (const { column, index } of read) {
    const field = `columns/${index}`;
    const name = column.name.toLowerCase();
    if (name === lineNumberColumn) problems.push({ code: 'load-file.line-taken', field: `${field}/name` });
    else if (names.has(name)) {
      problems.push({ code: 'load-file.name-taken', field: `${field}/name`, params: { name: column.name } });
    }
    if (column.role !== undefined && roles.has(column.role)) {
      problems.push({ code: 'load-file.role-taken', field: `${field}/role`, params: { role: column.role } });
    }
    names.add(name);
    if (column.role !== undefined) roles.add(column.role);
    problems.push(...columnProblems(column, field));
  }
  return problems;
}

function columnProblems(column: FileColumn, field: string): ActivityProblem[] {
  const problems: ActivityProblem[] = [];
  const params = { column: column.label || column.name, type: column.type };
  if (needsDefault(column) && (column.default ?? '') === '') {
    problems.push({ code: 'load-file.default-missing', field: `${field}/default`, params });
  } else if (needsDefault(column) && columnDefault(column) === undefined) {
    const value = (column.default ?? '').slice(0, 100);
    problems.push({ code: 'load-file.default-type', field: `${field}/default`, params: { ...params, value } });
  }
  const { numbers, dateFormat } = column;
  if (isNumeric(column.type) && numbers?.decimal === numbers?.thousands && numbers !== undefined) {
    problems.push({ code: 'load-file.number-signs', field: `${field}/numbers`, params });
  }
  if (isTemporal(column.type) && dateFormat !== undefined && !isDateFormat(dateFormat)) {
    problems.push({ code: 'load-file.date-format', field: `${field}/dateFormat`, params: { format: dateFormat } });
  }
  const repeated = repeatedFrom(column);
  if (repeated !== undefined) {
    problems.push({
      code: 'load-file.remap-repeated',
      field: `${field}/remap`,
      params: { ...params, value: repeated },
    });
  }
  return problems;
}

function repeatedFrom({ remap }: FileColumn): string | undefined {
  const seen = new Set<string>();
  for (const { from } of remap?.values ?? []) {
    if (seen.has(from)) return from.slice(0, 100);
    seen.add(from);
  }
  return undefined;
}

function missing(field: string, what: Text, hint: Text): ActivityProblem {
  return { code: 'config.missing', field, params: { field: what, hint } };
}
