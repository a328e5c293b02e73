import type { Condition, ConditionGroup } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { useRule } from './rule-context.ts';
import { changeAt } from './rule-edit.ts';
import type { RulePath } from './rule-path.ts';

const WORD = 'ml-5 w-fit rounded-sm px-1.5 text-2xs leading-5 font-strong tracking-wide';

export interface JoinWordProps {
  readonly group: ConditionGroup;
  readonly path: RulePath;
  /** Between exceptions it is always AND. */
  readonly fixed: boolean;
}

/** AND or OR between two conditions; a press changes it for the whole group. */
export function JoinWord({ group, path, fixed }: JoinWordProps) {
  const { t } = useTranslation('rule');
  const { change, readOnly } = useRule();
  const operator = fixed ? 'and' : group.operator;
  const look = classNames(WORD, operator === 'and' ? 'bg-flow-soft text-flow-text' : 'bg-data-soft text-data-text');
  if (readOnly || fixed) return <span className={look}>{t(operator)}</span>;
  return (
    <button
      type="button"
      className={classNames(look, 'min-h-6 hover:inset-ring hover:inset-ring-line-strong')}
      aria-label={t('operatorOf', { word: t(operator) })}
      onClick={() => change((rule) => changeAt(rule, path, toggleOperator))}
    >
      {t(operator)}
    </button>
  );
}

export function ExceptWord() {
  const { t } = useTranslation('rule');
  return (
    <span className={classNames(WORD, 'bg-danger-soft text-danger-text')} title={t('exceptHelp')}>
      {t('exceptWord')}
    </span>
  );
}

function toggleOperator(condition: Condition): Condition {
  return condition.kind === 'group'
    ? { ...condition, operator: condition.operator === 'and' ? 'or' : 'and' }
    : condition;
}
