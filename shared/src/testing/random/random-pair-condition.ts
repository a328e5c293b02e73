import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { Column } from '../../catalog/catalog.ts';
import type { AttributeCondition, Condition, ConditionGroup } from '../../condition/condition.ts';
import { everyone } from '../../condition/kinds/group.ts';
import type { OperatorId } from '../../condition/operator-id.ts';
import { writeName } from '../../expression/syntax/quoting.ts';
import { randomAttributeCondition } from './random-attribute-condition.ts';
import { randomLinkedCondition } from './random-linked-condition.ts';
import { operandOf } from './random-operand.ts';
import { randomGroup } from './random-rule.ts';
import { directions, randomAttribute, type Scope, valueFromData } from './scope.ts';

/** Both sides of pairs, with the tables they are drawn from. */
export interface PairScopes {
  lines: Scope;
  lineTable: string;
  rows: Scope;
  table: string;
}

const comparisons: OperatorId[] = ['equals', 'not-equals', 'greater-than', 'less-than', 'at-least', 'at-most'];
const parts: OperatorId[] = ['starts-with', 'ends-with', 'contains', 'not-contains'];
const signs = ['=', '<>', '<', '<=', '>', '>='] as const;
const isOrdered = ({ type }: Column) => type !== 'boolean' && type !== 'float';

/** A condition on a row and the line it is compared with. */
export function randomPairCondition(scopes: PairScopes): ConditionGroup {
  const { draw } = scopes.lines;
  const items = draw.several(1, 3, () => single(scopes, 0)).flat();
  const except = draw.chance(0.25) ? draw.several(1, 2, () => single(scopes, 1)).flat() : [];
  const operator = draw.chance(0.4) ? 'or' : 'and';
  const isSaid = items.some((one) => one.disabled !== true);
  return { kind: 'group', operator, items: isSaid ? items : [ofRow(scopes)], except };
}

function single(scopes: PairScopes, depth: number): Condition | never[] {
  const { draw } = scopes.lines;
  const condition = draw.weighted<Condition | undefined>([
    [6, () => compared(scopes)],
    [2, () => formula(scopes)],
    [2, () => ofLine(scopes)],
    [2, () => ofRow(scopes)],
    [1, () => linkedRows(scopes)],
    [1, () => linesOfLine(scopes)],
    [depth < 2 ? 1.5 : 0, () => randomPairCondition(scopes)],
  ]);
  if (condition === undefined) return [];
  return draw.chance(0.05) ? { ...condition, disabled: true } : condition;
}

/** Two attributes of one type. */
function couple({ lines, lineTable, rows, table }: PairScopes) {
  const line = randomAttribute(lines, lineTable, isOrdered);
  const row = line && randomAttribute(rows, table, ({ type }) => type === line.column.type);
  return line && row ? { line: fromLine(line.path), row: row.path, type: row.column.type } : undefined;
}

/** "Opened is before the line's date". */
function compared(scopes: PairScopes): AttributeCondition | undefined {
  const { draw } = scopes.lines;
  const found = couple(scopes);
  if (found === undefined) return undefined;
  const [attribute, other] = draw.chance(0.7) ? [found.row, found.line] : [found.line, found.row];
  return {
    kind: 'attribute',
    attribute,
    operator: draw.pick(found.type === 'text' ? [...comparisons, ...parts] : comparisons),
    value: { kind: 'one', value: { formula: written(other) } },
    ...(draw.chance(0.25) ? { orEmpty: draw.chance(0.5) } : {}),
    ...(found.type === 'text' && draw.chance(0.4) ? { text: { trim: true, fold: draw.chance(0.5) } } : {}),
  };
}

/** "line.date < opened". */
function formula(scopes: PairScopes): Condition | undefined {
  const { draw } = scopes.lines;
  const found = couple(scopes);
  if (found === undefined) return undefined;
  const text = `${written(found.line)} ${draw.pick(signs)} ${written(found.row)}`;
  return { kind: 'formula', formula: text, operator: 'equals', value: { kind: 'one', value: draw.chance(0.8) } };
}

function ofLine({ lines, lineTable }: PairScopes): AttributeCondition | undefined {
  const { draw, context } = lines;
  const found = randomAttribute(lines, lineTable, isOrdered);
  if (found === undefined) return undefined;
  const { path, column } = found;
  const operator = draw.pick<OperatorId>(['is-empty', 'is-not-empty', 'equals', 'not-equals', 'at-least']);
  const operand = () => operandOf(draw, column.type, valueFromData(lines, lineTable, path, column), context.clock);
  const value = operator.endsWith('empty') ? { kind: 'none' as const } : { kind: 'one' as const, value: operand() };
  return { kind: 'attribute', attribute: fromLine(path), operator, value };
}

function ofRow({ rows, table }: PairScopes): AttributeCondition {
  return randomAttributeCondition(rows, table);
}

function linkedRows({ rows, table }: PairScopes): Condition | undefined {
  return randomLinkedCondition(rows, table, (at) => randomGroup(rows, at, 2));
}

function linesOfLine({ lines, lineTable }: PairScopes): Condition | undefined {
  const { draw } = lines;
  const many = directions(lines, lineTable, 'many');
  if (many.length === 0) return undefined;
  const test = { kind: draw.pick(['exists', 'not-exists'] as const) };
  return { kind: 'linked', via: ['line'], link: draw.pick(many).name, test, where: everyone() };
}

function fromLine({ links, column }: AttributePath): AttributePath {
  return { links: ['line', ...links], column };
}

function written({ links, column }: AttributePath): string {
  return [...links, column].map(writeName).join('.');
}
