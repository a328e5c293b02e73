import { type ReactNode, useMemo } from 'react';
import { plainCatalog } from '../inspector/catalog-with-columns.ts';
import { Elsewhere } from '../inspector/Elsewhere.tsx';
import { RuleProvider, useRule } from './rule-context.ts';

/** What is drawn inside speaks of rows a link leads to: columns added to the population do not exist there. */
export function OnLinkedRows({ children }: { readonly children: ReactNode }) {
  const rule = useRule();
  const linked = useMemo(() => ({ ...rule, catalog: plainCatalog(rule.catalog) }), [rule]);
  return (
    <Elsewhere>
      <RuleProvider value={linked}>{children}</RuleProvider>
    </Elsewhere>
  );
}
