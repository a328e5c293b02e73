import {
  type attributeValues as endpoint,
  type Column,
  type EndpointPart,
  findColumn,
  findTable,
  problem,
  type Relation,
  resolveAttribute,
  type Scalar,
  scalarKey,
  scan,
  type TableSource,
  walkLinks,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { notFound, refusedWithProblems } from '../http/errors.ts';
import { readableSource } from '../rules/readable-source.ts';
import { openRules, populationOf, type RuleContext } from '../rules/rule-request.ts';
import { storedRows } from '../rules/stored-rows.ts';
import { keepRecentlyUsed } from '../recently-used.ts';
import { readDistribution } from './read-distribution.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;
type Values = EndpointPart<typeof endpoint, 'response'>;

/** How the values of attributes are distributed. What was asked before is known until the data changes. */
export interface AttributeValues {
  /** @throws HttpError 404 for an unknown table, 422 with the problem for an unknown link or column */
  read(request: Request, caller: Caller): Promise<Values>;
}

const answersKept = 500;

export function createAttributeValues(parts: CountParts): AttributeValues {
  const answers = keepRecentlyUsed<Values>(answersKept);
  return {
    async read(request, { actor, signal }) {
      const { place } = request;
      const setting = { timeZone: place?.graph.settings.timeZone ?? 'UTC', variables: [], place };
      const context = await openRules(parts, actor.workspace, setting, []);
      try {
        const found = findAttribute(context, request);
        const key = answerKey(found, request);
        const known = answers.get(key);
        if (known !== undefined) return known;
        const stored = storedRows(parts, found.rows, actor.name);
        signal.addEventListener('abort', stored.close, { once: true });
        try {
          const tables = await stored.tables();
          const query = {
            search: request.search ?? '',
            limit: request.limit,
            statements: {
              sourceSql: (source: TableSource) => parts.engine.sourceSql(source),
              stored: (relation: string) => tables.get(relation),
            },
          };
          const answer = await parts.engine.withConnection((connection) => readDistribution(connection, found, query), {
            signal,
          });
          answers.set(key, answer);
          return answer;
        } finally {
          signal.removeEventListener('abort', stored.close);
          stored.close();
        }
      } finally {
        context.lease.release();
      }
    },
  };
}

/** An attribute on leased data. */
export interface FoundAttribute {
  /** The rows that are looked at. */
  rows: Relation;
  scalar: Scalar;
  /** Values with labels, as listed in the catalog. */
  listed: NonNullable<Column['values']>;
}

function findAttribute(context: RuleContext, { table, attribute }: Request): FoundAttribute {
  const { environment } = context;
  const source = environment.get(table);
  const readable = source && readableSource(source);
  if (source === undefined || readable === undefined || !findTable(context.catalog, table)) {
    throw notFound(`The table ${table}`);
  }
  if (context.blocked) throw refusedWithProblems([context.blocked]);
  const walked = walkLinks(context, table, attribute.links);
  const resolved = resolveAttribute(context, table, attribute);
  if (!resolved.ok || !walked.ok) {
    const { code, params } = resolved.ok ? { code: 'attribute.unknown' as const, params: {} } : resolved.failure;
    throw refusedWithProblems([problem(code, { field: 'attribute' }, params)]);
  }
  const owner = findTable(context.catalog, walked.value.at);
  const column = owner && findColumn(owner, attribute.column);
  const rows = populationOf(context, table)?.relation ?? scan(readable);
  return { rows, scalar: resolved.value.scalar, listed: column?.values ?? [] };
}

function answerKey({ rows, scalar, listed }: FoundAttribute, { search, limit }: Request): string {
  return JSON.stringify([rows.key, scalarKey(scalar), search ?? '', limit, listed]);
}
