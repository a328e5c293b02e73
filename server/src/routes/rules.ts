import {
  previewFormula as previewEndpoint,
  ruleSql as sqlEndpoint,
  sampleRule as sampleEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { CountParts } from '../counts/count-request.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';
import { previewFormula } from '../rules/preview-formula.ts';
import { ruleSql } from '../rules/rule-sql.ts';
import { sampleRule } from '../rules/sample-rule.ts';

/** Rows and SQL of rules, and formulas on sample rows. */
export function registerRuleRoutes(app: FastifyInstance, parts: CountParts): void {
  registerEndpoint(app, sampleEndpoint, ({ body, actor, signal }) =>
    whileRead(sampleRule(parts, body, { actor, signal })),
  );
  registerEndpoint(app, sqlEndpoint, ({ body, actor }) => ruleSql(parts, body, actor.workspace));
  registerEndpoint(app, previewEndpoint, ({ body, actor, signal }) =>
    whileRead(previewFormula(parts, body, { actor, signal })),
  );
}
