import { z } from 'zod';
import { readTableSchema } from '../catalog/catalog.ts';
import { dataTypeSchema } from '../catalog/data-type.ts';
import { conditionGroupSchema } from '../condition/condition.ts';
import { formulaTextSchema } from '../expression/formula-text.ts';
import { problemSchema } from '../result/problem-schema.ts';
import { variableLimits, variableSchema } from '../variable/variable.ts';
import { defineEndpoint } from './endpoint.ts';
import { peopleColumnSchema } from './people-column.ts';
import { flowPlaceSchema } from './place.ts';

const count = z.number().int().min(0);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const ruleBytes = 4 * 1024 * 1024;
const setting = {
  timeZone: z.string().max(64),
  variables: z.array(variableSchema).max(variableLimits.count).default([]),
  place: flowPlaceSchema.optional(),
};
const rows = { dimension: z.string().default(''), table: readTableSchema.optional() };

/**
 * A rule chooses among the rows of a targeting dimension, or of `table`. With `place` it chooses among what is there,
 * where that is of the same dimension or table, and among all rows elsewhere.
 *
 * Counts of a rule: how many it chooses from (`total`); the whole; every condition and group at any depth outside linked rows alone, by path
 * ("items/0/items/1"); and the waterfall: rows left after each top-level part, in the order of the rule (for an OR
 * group: rows reached so far; then what each EXCEPT part leaves). Disabled parts are left out of both.
 * A newer request with the same `canvas` makes this one obsolete.
 */
export const countRule = defineEndpoint({
  method: 'POST',
  path: '/api/counts/rule',
  summary: 'Count a rule, each of its conditions alone, and what each leaves',
  permission: 'campaigns.view',
  body: z.object({
    ...rows,
    rule: conditionGroupSchema,
    ...setting,
    canvas: z.string().min(1).max(100),
  }),
  response: z.object({
    total: count,
    matching: count.nullable(),
    problems: z.array(problemSchema),
    alone: z.array(z.object({ path: z.string(), count: count.nullable() })),
    leaves: z.array(z.object({ path: z.string(), count: count.nullable() })),
    asOf: z.string(),
  }),
  maxBodyBytes: ruleBytes,
});

const rule = { ...rows, rule: conditionGroupSchema, ...setting };

/** Some rows a rule selects: the first by key, or with `seed` a repeatable random choice. */
export const sampleRule = defineEndpoint({
  method: 'POST',
  path: '/api/rules/sample',
  summary: 'Some rows a rule selects',
  permission: 'people.view',
  body: z.object({
    ...rule,
    columns: z.array(z.string().min(1).max(500)).max(50).optional(),
    limit: z.number().int().min(1).max(200).default(20),
    seed: z.number().int().min(0).max(2_147_483_646).optional(),
  }),
  response: z.object({
    columns: z.array(peopleColumnSchema),
    rows: z.array(z.array(cell)),
    total: count.nullable(),
    problems: z.array(problemSchema),
    asOf: z.string(),
  }),
  maxBodyBytes: ruleBytes,
});

export const ruleSql = defineEndpoint({
  method: 'POST',
  path: '/api/rules/sql',
  summary: 'The SQL of a rule, readable',
  permission: 'campaigns.view',
  body: z.object(rule),
  response: z.object({ sql: z.string(), problems: z.array(problemSchema) }),
  maxBodyBytes: ruleBytes,
});

/**
 * A formula on rows of a table: its type, what is wrong with it, and its value on some rows; with `place` of what is there.
 */
export const previewFormula = defineEndpoint({
  method: 'POST',
  path: '/api/formulas/preview',
  summary: 'Check a formula and compute it on sample rows',
  permission: 'people.view',
  body: z.object({
    table: readTableSchema,
    formula: formulaTextSchema,
    ...setting,
    limit: z.number().int().min(1).max(50).default(5),
  }),
  maxBodyBytes: ruleBytes,
  response: z.object({
    type: dataTypeSchema.nullable(),
    problems: z.array(z.object({ problem: problemSchema, from: count, to: count })),
    /** The row's key and label column as text, and the formula's value. */
    rows: z.array(z.object({ key: z.string(), label: z.string().nullable(), value: cell })),
    asOf: z.string(),
  }),
});
