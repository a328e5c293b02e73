import type { Condition, ConditionGroup } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { FilterSentence } from '../filters/FilterSentence.tsx';
import { AttributeSentence } from './AttributeSentence.tsx';
import { FormulaSentence } from './FormulaSentence.tsx';
import { LinkedSentence } from './LinkedSentence.tsx';
import { MembershipSentence } from './MembershipSentence.tsx';
import type { RulePath } from './rule-path.ts';

export interface ConditionPartProps<Kind extends Condition = Condition> {
  readonly condition: Kind;
  readonly path: RulePath;
  /** Table whose rows the condition speaks of. */
  readonly table: string;
}

/** A condition as a sentence of parts to press. */
export function ConditionSentence({ condition, path, table }: ConditionPartProps) {
  const { t } = useTranslation('rule');
  switch (condition.kind) {
    case 'attribute':
      return <AttributeSentence condition={condition} path={path} table={table} />;
    case 'linked':
      return <LinkedSentence condition={condition} path={path} table={table} />;
    case 'formula':
      return <FormulaSentence condition={condition} path={path} table={table} />;
    case 'group':
      return (
        <span className="px-1 text-text-muted">{t(`groupOf.${isEmpty(condition) ? 'none' : condition.operator}`)}</span>
      );
    case 'audience':
      return <MembershipSentence condition={condition} path={path} table={table} />;
    case 'filter':
      return <FilterSentence condition={condition} path={path} table={table} />;
  }
}

function isEmpty({ items, except }: ConditionGroup): boolean {
  return items.length + except.length === 0;
}
