import { isDeepStrictEqual } from 'node:util';
import { type CampaignGraph, type CompiledGraph, compileGraph, type GraphContext } from '@fanfare/shared';

const mostKept = 8;

interface Kept {
  graph: CampaignGraph;
  context: GraphContext;
  compiled: CompiledGraph;
}

/** What was compiled last, the newest at the end. */
const kept: Kept[] = [];

/**
 * As `compileGraph`; what was compiled lately from the same graph and context is given again: whoever looks at people,
 * columns or one person asks about the graph that was counted. @param onFailure told once about what failed.
 */
export function compileOnce(
  graph: CampaignGraph,
  context: GraphContext,
  onFailure: (failure: CompiledGraph['failures'][number]) => void,
): CompiledGraph {
  const at = kept.findLastIndex((one) => isDeepStrictEqual([one.graph, one.context], [graph, context]));
  const [known] = at < 0 ? [] : kept.splice(at, 1);
  if (known !== undefined) {
    kept.push(known);
    return known.compiled;
  }
  const compiled = compileGraph(graph, context);
  compiled.failures.forEach(onFailure);
  if (compiled.failures.length === 0) kept.push({ graph, context, compiled });
  if (kept.length > mostKept) kept.shift();
  return compiled;
}
