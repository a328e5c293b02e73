import type { Tally } from '../relation.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

/** Up to so many inputs, joining them is cheaper than grouping the keys of all of them. */
const mostJoined = 4;

/** Keys of all inputs, each once, with the number of inputs it is in. */
export function printTally(one: Tally, writer: SqlWriter): string {
  const inputs = one.inputs.map((input) => writer.layout.nest(writer.print.keys(input, writer)));
  return inputs.length > 1 && inputs.length <= mostJoined
    ? printJoined(one, inputs, writer)
    : printGrouped(one, inputs, writer);
}

function printJoined(one: Tally, inputs: readonly string[], writer: SqlWriter): string {
  const names = keyNames(one.source, writer);
  const aliases = inputs.map(() => writer.alias());
  const keys = (among: readonly string[]) =>
    names.map((name) => {
      const [only, ...others] = among.map((alias) => `${alias}.${name}`);
      return others.length === 0 ? only : `coalesce(${[only, ...others].join(', ')})`;
    });
  const joins = aliases.slice(1).map((alias, index) => {
    const before = keys(aliases.slice(0, index + 1));
    const pairs = names.map((name, column) => `${alias}.${name} = ${before[column]}`);
    return `FULL JOIN ${inputs[index + 1]} AS ${alias} ON ${pairs.join(' AND ')}`;
  });
  const isIn = aliases.map((alias) => `CASE WHEN ${alias}.${names[0]} IS NULL THEN 0 ELSE 1 END`);
  const columns = keys(aliases).map((key, index) => `${key} AS ${names[index]}`);
  return printSelect(
    { columns: [...columns, printCode(one, isIn.join(' + '), writer)], from: `${inputs[0]} AS ${aliases[0]}`, joins },
    writer.layout,
  );
}

function printGrouped(one: Tally, inputs: readonly string[], writer: SqlWriter): string {
  const { layout } = writer;
  const alias = writer.alias();
  const keys = keyNames(one.source, writer).map((name) => `${alias}.${name}`);
  const from = `${layout.nest(inputs.join(`${layout.line}UNION ALL${layout.line}`))} AS ${alias}`;
  return printSelect({ columns: [...keys, printCode(one, 'count(*)', writer)], from, groupBy: keys }, layout);
}

function printCode(one: Tally, count: string, writer: SqlWriter): string {
  return `CAST(${count} AS ${writer.dialect.codeType(one.inputs.length)}) AS ${writer.besideKey(one.source, 'code')}`;
}
