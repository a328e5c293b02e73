import type { DataType } from '../../catalog/data-type.ts';
import type { Variable, VariableType } from '../../variable/variable.ts';
import { dayInZone, printDay } from '../naive/calendar.ts';
import type { Clock } from '../naive/relative-time.ts';
import type { Draw } from './draw.ts';

const texts = ['a', 'A', 'ab', 'Abc', 'a b', 'é', 'Ω', "o'brien", '10', '%', 'null'];

/** Two variables of every type, with values that meet those of the data. Lists hold texts, numbers or dates. */
export function randomVariables(draw: Draw, clock: Clock): Variable[] {
  const day = () => printDay(dayInZone(clock.now, clock.timeZone) + draw.integer(-30, 30));
  const made = (name: string, type: VariableType, value: Variable['value']): Variable => {
    return { name, type, source: draw.chance(0.5) ? 'campaign' : 'signal', value };
  };
  return [
    made('text_1', 'text', draw.pick(texts)),
    made('text_2', 'text', draw.pick(texts)),
    made('number_1', 'number', String(draw.integer(-2, 12))),
    made('number_2', 'number', String(draw.integer(0, 9))),
    made('date_1', 'date', day()),
    made('date_2', 'date', day()),
    made('boolean_1', 'boolean', draw.chance(0.5)),
    made(
      'texts',
      'list',
      draw.several(0, 5, () => draw.pick(texts)),
    ),
    made(
      'numbers',
      'list',
      draw.several(1, 5, () => String(draw.integer(-3, 15))),
    ),
    made('dates', 'list', draw.several(1, 4, day)),
  ];
}

/** The list variable that fits a type. */
export const listVariables: Partial<Record<DataType, string>> = {
  text: 'texts',
  integer: 'numbers',
  decimal: 'numbers',
  float: 'numbers',
  date: 'dates',
};

/** One of the variables that may stand beside a value of a type. */
export function variableFor(draw: Draw, type: DataType): string {
  switch (type) {
    case 'text':
      return draw.pick(['text_1', 'text_2']);
    case 'integer':
    case 'decimal':
    case 'float':
      return draw.pick(['number_1', 'number_2']);
    case 'boolean':
      return 'boolean_1';
    case 'date':
    case 'datetime':
      return draw.pick(['date_1', 'date_2']);
  }
}
