import { findDimension } from '../../catalog/lookup.ts';
import { carriedBy } from '../carried.ts';
import { type ActivityProblem, defineActivity, type SummaryContext, type ValidateContext } from '../definition.ts';
import { madeColumns } from '../settings/named-column.ts';
import type { Carried } from '../population.ts';
import { settingReader } from '../settings/setting-reader.ts';
import { complementPort, mainPort } from '../settings/setting-schemas.ts';
import { carriedOver } from './carried-columns.ts';
import { compileChangeDimension } from './compile-change-dimension.ts';
import { type ChangeDimensionConfig, changeDimensionConfigSchema } from './config.ts';
import { readWay } from './way.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Continues with the rows of another dimension that links lead to. */
export const changeDimension = defineActivity({
  type: 'change-dimension',
  category: 'targeting',
  title: 'Change dimension',
  searchWords: ['entity', 'switch', 'linked', 'household', 'contract', 'order lines', 'target dimension', 'convert'],
  config: changeDimensionConfigSchema,
  initial: (): ChangeDimensionConfig => ({ dimension: null, links: [], complement: false, carry: [] }),
  ports: ({ complement }) => {
    const out = { id: mainPort, label: phrase('label.linked'), role: 'main' as const };
    const rest = { id: complementPort, label: phrase('label.withoutAMatch'), role: 'complement' as const };
    return { inbound: { min: 1, max: 1 }, outbound: complement ? [out, rest] : [out] };
  },
  validate: changeDimensionProblems,
  carries: changeDimensionCarries,
  compile: compileChangeDimension,
  summarize: summarizeChangeDimension,
});

function changeDimensionProblems(config: ChangeDimensionConfig, context: ValidateContext): ActivityProblem[] {
  const read = readWay(config, context.inbound[0]?.dimension, context.catalog);
  if ('problem' in read) return read.problem ? [read.problem] : [];
  const reader = settingReader(context);
  carriedOver(reader, config.carry, read.way, null);
  return reader.problems;
}

function changeDimensionCarries(
  config: ChangeDimensionConfig,
  context: ValidateContext,
  port: string,
): Carried | undefined {
  const [first] = context.inbound;
  if (port === complementPort) return carriedBy(first);
  const read = readWay(config, first?.dimension, context.catalog);
  if ('problem' in read) return undefined;
  const made = carriedOver(settingReader(context), config.carry, read.way, null);
  const columns = madeColumns(made, context.activity.label);
  return {
    dimension: read.way.dimension.name,
    columns: columns.map(({ name, label, type, addedBy }) => ({ name, label, type, addedBy })),
  };
}

/** "Households, by Household". */
function summarizeChangeDimension(config: ChangeDimensionConfig, { catalog, inbound }: SummaryContext): Text {
  const { dimension, links } = config;
  if (dimension === null) return phrase('summary.chooseTheNewDimension');
  const label = findDimension(catalog, dimension)?.label ?? dimension;
  const read = readWay(config, inbound[0]?.dimension, catalog);
  const way = 'way' in read ? read.way.directions.map((one) => one.label) : links;
  return way.length === 0
    ? phrase('summary.to', { dimension: label })
    : phrase('summary.toBy', { dimension: label, way: way.join(' › ') });
}
