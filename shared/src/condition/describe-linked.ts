import type { AttributePath } from '../attribute/attribute-path.ts';
import { walkLinks } from '../attribute/resolve-attribute.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DataType } from '../catalog/data-type.ts';
import { findLink } from '../catalog/lookup.ts';
import type { ConditionGroup, LinkedAggregate, LinkedCondition, LinkedTest } from './condition.ts';
import { describeAttribute, typeOfAttribute, type Wording } from './describe-attribute.ts';
import { describeComparison, duration } from './describe-value.ts';
import { attribute, type Description, joined, operator, sentence, shortFormula, value, words } from './description.ts';
import { noRowsFulfil } from './no-rows.ts';

type Test<Kind extends LinkedTest['kind']> = Extract<LinkedTest, { kind: Kind }>;
type DescribeGroup = (group: ConditionGroup, table: string, wording: Wording) => Description;

/** Only used to decide whether 0 fulfils a test, which no clock changes. */
const anyClock = { now: '2026-01-01T00:00:00Z', timeZone: 'UTC' };

const aggregates: Readonly<Record<LinkedAggregate, string>> = {
  'count-distinct': 'number of different',
  'count-filled': 'number of filled',
  sum: 'sum of',
  avg: 'average',
  min: 'lowest',
  max: 'highest',
  stddev: 'standard deviation of',
  joined: 'list of',
};

/** A condition on linked rows: "number of Purchases where Amount is more than 10 is at least 2". */
export function describeLinked(
  condition: LinkedCondition,
  table: string,
  wording: Wording,
  describeGroup: DescribeGroup,
): Description {
  const { catalog } = wording;
  const walked = walkLinks({ catalog }, table, condition.via);
  const direction =
    condition.link === null ? undefined : findLink(catalog, walked.ok ? walked.value.at : table, condition.link);
  const at = direction?.toTable;
  const inRows = (group: ConditionGroup) => (at === undefined ? [] : describeGroup(group, at, wording));
  const name = attribute(direction?.label ?? condition.link ?? 'a linked table');
  const rows = joined([name, inRows(condition.where)], ' where ');
  const { test } = condition;
  const none = words(test.kind !== 'not-exists' && noRowsFulfil(test, anyClock) ? ', including people with none' : '');
  switch (test.kind) {
    case 'exists':
      return sentence(words('some '), rows);
    case 'not-exists':
      return sentence(words('no '), rows);
    case 'count':
      return sentence(words('number of '), rows, describeComparison(test, 'integer'), none);
    case 'aggregate':
      return sentence(
        words(`${aggregates[test.fn]} `),
        attribute(measured(test, at, catalog)),
        words(' of '),
        rows,
        describeComparison(test, typeOfAggregate(test, at, catalog)),
        none,
      );
    case 'row': {
      const such = inRows(test.such);
      const start = sentence(words(`the ${test.which} by `), by(test.by, at, catalog), words(' of '), rows);
      return sentence(start, such.length === 0 ? words(' exists') : sentence(words(' is one where '), such));
    }
    case 'time-since':
      return sentence(
        words(`the ${test.which} `),
        by(test.by, at, catalog),
        words(' of '),
        rows,
        words(' '),
        operator(test.operator === 'at-least' ? 'is at least' : 'is at most'),
        words(' '),
        value(`${duration(test.amount, test.unit)} ago`),
      );
  }
}

function by(path: AttributePath | null, at: string | undefined, catalog: Catalog): Description {
  return attribute(attributeIn(path, at, catalog));
}

function measured({ formula, attribute: path }: Test<'aggregate'>, at: string | undefined, catalog: Catalog): string {
  return formula === undefined ? attributeIn(path, at, catalog) : shortFormula(formula);
}

function attributeIn(path: AttributePath | null, at: string | undefined, catalog: Catalog): string {
  if (!path) return 'an attribute';
  return at === undefined ? path.column : describeAttribute(path, at, catalog);
}

/** Only the lowest and the highest of dates are dates themselves. */
function typeOfAggregate(test: Test<'aggregate'>, at: string | undefined, catalog: Catalog): DataType | undefined {
  if ((test.fn !== 'min' && test.fn !== 'max') || !test.attribute || test.formula !== undefined) return undefined;
  return at === undefined ? undefined : typeOfAttribute(test.attribute, at, catalog);
}
