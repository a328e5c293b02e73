import {
  type attributeValues as endpoint,
  type AttributePath,
  type Catalog,
  catalogWithData,
  type Column,
  type EndpointPart,
  findColumn,
  findTable,
  problem,
  resolveAttribute,
  type Scalar,
  type TableSource,
  walkLinks,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import type { VersionLease } from '../engine/engine.ts';
import { notFound, refusedWithProblems } from '../http/errors.ts';
import { readableSource } from '../rules/readable-source.ts';
import { createRecentAnswers } from './recent-answers.ts';
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
  const answers = createRecentAnswers<Values>(answersKept);
  return {
    async read(request, { actor, signal }) {
      const catalog = await parts.readCatalog(actor.workspace);
      const lease = await parts.engine.lease();
      try {
        const found = findAttribute(catalog, lease, request.table, request.attribute);
        const key = answerKey(found, request);
        const known = answers.get(key);
        if (known !== undefined) return known;
        const answer = await parts.engine.withConnection(
          (connection) =>
            readDistribution(connection, found, {
              search: request.search ?? '',
              limit: request.limit,
              sourceSql: (source) => parts.engine.sourceSql(source),
            }),
          { signal },
        );
        answers.set(key, answer);
        return answer;
      } finally {
        lease.release();
      }
    },
  };
}

/** An attribute on leased data. */
export interface FoundAttribute {
  /** The table whose rows are looked at. */
  source: TableSource;
  /** Tables along the links. */
  linked: readonly TableSource[];
  scalar: Scalar;
  /** Values with labels, as listed in the catalog. */
  listed: NonNullable<Column['values']>;
}

function findAttribute(whole: Catalog, lease: VersionLease, table: string, attribute: AttributePath): FoundAttribute {
  const { environment } = lease;
  const context = { catalog: catalogWithData(whole, environment), environment };
  const source = environment.get(table);
  const readable = source && readableSource(source);
  if (source === undefined || readable === undefined || !findTable(context.catalog, table)) {
    throw notFound(`The table ${table}`);
  }
  const walked = walkLinks(context, table, attribute.links);
  const resolved = resolveAttribute(context, table, attribute);
  if (!resolved.ok || !walked.ok) {
    const { code, params } = resolved.ok ? { code: 'attribute.unknown' as const, params: {} } : resolved.failure;
    throw refusedWithProblems([problem(code, { field: 'attribute' }, params)]);
  }
  const owner = findTable(context.catalog, walked.value.at);
  const column = owner && findColumn(owner, attribute.column);
  const linked = walked.value.directions.flatMap((one) => environment.get(one.toTable) ?? []);
  return { source: readable, linked, scalar: resolved.value.scalar, listed: column?.values ?? [] };
}

function answerKey({ source, linked, listed }: FoundAttribute, { attribute, search, limit }: Request): string {
  const versions = [source, ...linked].map((one) => [one.table, one.version]);
  return JSON.stringify([versions, attribute.links, attribute.column, search ?? '', limit, listed]);
}
