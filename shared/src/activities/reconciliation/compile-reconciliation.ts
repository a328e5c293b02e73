import { pick } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext, Drop, LawTerm } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { assertReadable, settingReader } from '../settings/setting-reader.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { ReconciliationConfig } from './config.ts';
import { type MatchedLines, matchLines, outcomes } from './match-lines.ts';
import { linesForReview, linesWithMatch, matchedRows } from './outbound.ts';
import { ambiguousPort, hasReview, reviewPort, unmatchedPort } from './ports.ts';
import { readMatching } from './read-settings.ts';
import { reviewColumns } from './review-columns.ts';
import { readTaken } from './taken-columns.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Lines that are not matched, with the port they leave by, if they have one. */
interface Unmatched {
  cause: string;
  label: Text;
  code: number;
  port: string | undefined;
}

/** In = matched + unmatched + ambiguous + for review; matched lines = out + merged, or out = the lines that stay. */
export function compileReconciliation(
  inbound: readonly InboundPopulation[],
  config: ReconciliationConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const table = tableOfDimension(context.catalog, population.dimension);
  invariant(table, 'has no targeting dimension');
  const reader = settingReader(context);
  const matching = readMatching(reader, config, table.name);
  invariant(matching, 'has settings with problems');
  const taken = readTaken(reader, config, { table, columns: population.columns }, matching.target);
  assertReadable(reader);

  const lines = matchLines(population.relation, matching, config.fuzzy);
  const relationOf = (code: number) => pick(lines.coded, [code]);
  const addedBy = context.activity.label;
  const others = unmatchedLines(config);
  const apart = Object.fromEntries(
    others.flatMap(({ code, port }) =>
      port === undefined ? [] : [[port, { ...population, relation: relationOf(code) }]],
    ),
  );
  const { likeness } = lines;
  if (hasReview(config) && config.fuzzy && likeness) {
    const candidate = { score: likeness.best, key: likeness.key };
    const columns = reviewColumns(reader, config.fuzzy, matching.target, candidate, addedBy);
    apart[reviewPort] = linesForReview(population, lines, columns);
  }
  const matched = rowsOf('Matched', relationOf(outcomes.matched));
  const law = {
    left: [rowsOf('In', population.relation)],
    right: [matched, ...others.map(({ label, code }) => rowsOf(label, relationOf(code)))],
  };
  const drops = (left: readonly Unmatched[]) =>
    left.map(({ cause, label, code, port }): Drop => {
      return { cause, label, relation: relationOf(code), ...(port === undefined ? {} : { port }) };
    });
  if (config.result === 'lines') {
    const staying = others.filter(({ port }) => port === undefined);
    const stay = [outcomes.matched, ...staying.map(({ code }) => code)];
    const out = linesWithMatch(population, lines, matching, { added: taken, stay, addedBy });
    const terms = staying.map(({ label, code }) => rowsOf(label, relationOf(code)));
    return {
      outputs: { [mainPort]: out, ...apart },
      drops: drops(others.filter(({ port }) => port !== undefined)),
      laws: [law, { left: [rowsOf('Out', out.relation)], right: [matched, ...terms] }],
      facts: [
        { id: 'matched', label: phrase('label.matched'), term: matched },
        ...staying.map(({ cause, label, code }) => ({ id: cause, label, term: rowsOf(label, relationOf(code)) })),
        ...likenessFacts(lines),
      ],
    };
  }
  const { population: out, merged } = matchedRows(lines, matching, taken, addedBy);
  return {
    outputs: { [mainPort]: out, ...apart },
    drops: [...drops(others), { cause: 'merged', label: phrase('label.mergedWithAnEarlierLine'), relation: merged }],
    laws: [law, { left: [matched], right: [rowsOf('Out', out.relation), rowsOf('Merged', merged)] }],
    facts: [{ id: 'matched', label: phrase('label.linesMatched'), term: matched }, ...likenessFacts(lines)],
  };
}

function unmatchedLines(config: ReconciliationConfig): Unmatched[] {
  const { unmatched, ambiguous } = config.outputs;
  const review = { cause: 'review', label: phrase('label.forReview'), code: outcomes.review, port: reviewPort };
  return [
    {
      cause: 'unmatched',
      label: phrase('label.noMatch'),
      code: outcomes.unmatched,
      port: unmatched ? unmatchedPort : undefined,
    },
    {
      cause: 'ambiguous',
      label: phrase('label.severalMatches'),
      code: outcomes.ambiguous,
      port: ambiguous ? ambiguousPort : undefined,
    },
    ...(hasReview(config) ? [review] : []),
  ];
}

function likenessFacts({ likeness }: MatchedLines): { id: string; label: Text; term: LawTerm }[] {
  if (!likeness) return [];
  const { byRules, byLikeness } = likeness;
  return [
    { id: 'by-rules', label: phrase('label.linesMatchedByRules'), term: rowsOf('By rules', byRules) },
    { id: 'by-likeness', label: phrase('label.linesMatchedByLikeness'), term: rowsOf('By likeness', byLikeness) },
  ];
}
