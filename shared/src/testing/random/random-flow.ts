import type { TestBranch, TestCondition } from '../../activities/test/config.ts';
import { sizeComparisons } from '../../activities/settings/size-comparison.ts';
import { waitUnits } from '../../activities/settings/time-span.ts';
import type { WaitUntil } from '../../activities/wait/config.ts';
import { dayInZone, printDay } from '../naive/calendar.ts';
import type { Drawing, Outlet } from './drawing.ts';
import { randomRule } from './random-rule.ts';
import type { Scope } from './scope.ts';

function randomSpan({ draw }: Scope) {
  return { amount: draw.integer(1, 40), unit: draw.pick(waitUnits) };
}

/** Until when people wait, of every kind. */
export function randomWait(scope: Scope): WaitUntil {
  const { draw, context } = scope;
  return draw.weighted<WaitUntil>([
    [1, () => ({ kind: 'duration', ...randomSpan(scope) })],
    [1, () => ({ kind: 'moment', at: '2030-05-01T09:30' })],
    [
      1,
      () => ({
        kind: 'window',
        weekdays: draw.some([1, 2, 3, 4, 5, 6, 7]),
        from: '09:00',
        until: draw.pick([null, '17:30', '03:00']),
      }),
    ],
    [
      2,
      () => {
        const { name, table } = draw.pick(context.catalog.dimensions);
        const own = context.catalog.tables[0]?.name ?? table;
        const rows = draw.chance(0.2) ? { variable: 'number_2' } : draw.integer(0, 30);
        return {
          kind: 'condition',
          condition: draw.chance(0.75)
            ? { kind: 'rows', dimension: name, rule: randomRule(scope, table), op: draw.pick(sizeComparisons), rows }
            : {
                kind: 'fresh',
                table: table.startsWith('_fanfare') ? own : table,
                within: draw.chance(0.5) ? randomSpan(scope) : null,
              },
          limit: draw.chance(0.5) ? randomSpan(scope) : null,
          atLimit: draw.pick(['continue', 'stop']),
        };
      },
    ],
  ]);
}

/** A condition on the flow whose answer is about equally often yes and no. */
function randomTestCondition(
  { draw, context }: Scope,
  transitions: readonly string[],
  sizes: readonly number[],
): TestCondition {
  const op = draw.pick(sizeComparisons);
  return draw.weighted<TestCondition>([
    [
      3,
      () => {
        const at = draw.integer(0, transitions.length - 1);
        const near = Math.max(0, (sizes[at] ?? 0) + draw.integer(-1, 1));
        const rows = draw.chance(0.15) ? { variable: 'number_2' } : near;
        return { kind: 'count', transition: at === 0 && draw.chance(0.5) ? null : (transitions[at] ?? null), op, rows };
      },
    ],
    [
      2,
      () => {
        const percent = draw.pick(['50', '100', '33.3333', '0', '150.5', '200']);
        return { kind: 'ratio', of: draw.pick(transitions), to: draw.pick(transitions), op, percent };
      },
    ],
    [
      2,
      () => {
        const variable = draw.pick([...context.variables.values()]);
        const { type, value } = variable;
        const own = Array.isArray(value) ? (draw.chance(0.6) && value.length > 0 ? draw.pick(value) : 'zz') : value;
        const isOrdered = type === 'number' || type === 'date';
        const number = draw.pick(['3', '0', '4.5', '-1']);
        const other = { text: 'a', number, date: '2026-03-01', boolean: true, list: 'a' }[type];
        const given = draw.chance(0.5) && own !== null && own !== '' ? own : other;
        return { kind: 'variable', variable: variable.name, op: isOrdered ? op : draw.pick(['=', '<>']), value: given };
      },
    ],
    [
      1,
      () => {
        const today = dayInZone(context.clock.now, context.clock.timeZone);
        const from = printDay(today + draw.integer(-2, 1));
        const until = printDay(today + draw.integer(1, 3));
        return { kind: 'date', from: draw.chance(0.7) ? from : null, until };
      },
    ],
    [1, () => ({ kind: 'weekday', weekdays: draw.some([1, 2, 3, 4, 5, 6, 7], 3).slice(0, 4) })],
  ]);
}

/** Settings of a Test on what arrives. */
export function randomTest(drawing: Drawing, transitions: readonly string[], outlets: readonly Outlet[]) {
  const { scope } = drawing;
  const { draw } = scope;
  const sizes = outlets.map(({ population }) => population.rows.size);
  const branches = draw.several(
    1,
    3,
    (index): TestBranch => ({
      id: `way-${index}`,
      label: `Way ${index}`,
      match: draw.pick(['all', 'any']),
      conditions: draw.several(1, 3, () => randomTestCondition(scope, transitions, sizes)),
    }),
  );
  const primary = transitions.length > 1 || draw.chance(0.5) ? draw.pick(transitions) : null;
  return { branches, otherwise: draw.chance(0.5), primary };
}
