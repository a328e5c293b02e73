import type { Condition, ConditionGroup } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { AddCondition } from './AddCondition.tsx';
import { AttributeSentence } from './AttributeSentence.tsx';
import { ConditionFrame } from './ConditionFrame.tsx';
import { LinkedRows } from './LinkedRows.tsx';
import { LinkedSentence } from './LinkedSentence.tsx';
import { useRule } from './rule-context.ts';
import { changeAt, type ListName, pathOf, type RulePath } from './rule-edit.ts';

export interface GroupBodyProps {
  readonly group: ConditionGroup;
  readonly path: RulePath;
  /** Table whose rows the conditions speak of. */
  readonly table: string;
}

/** The conditions of a group with the word that joins them between, its exceptions, and the ways to add more. */
export function GroupBody({ group, path, table }: GroupBodyProps) {
  const { readOnly } = useRule();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
      <List list="items" {...{ group, path, table }} />
      {group.except.length > 0 ? <ExceptWord /> : null}
      <List list="except" {...{ group, path, table }} />
      {readOnly ? null : (
        <AddCondition path={path} table={table} counts={{ items: group.items.length, except: group.except.length }} />
      )}
    </div>
  );
}

function List({ group, path, table, list }: GroupBodyProps & { readonly list: ListName }) {
  return group[list].map((condition, index) => {
    const at = pathOf(path, list, index);
    return (
      <div key={at} className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
        {index === 0 ? null : <JoinWord group={group} path={path} fixed={list === 'except'} />}
        <ConditionFrame
          path={at}
          condition={condition}
          table={table}
          siblings={group[list].length}
          body={<Inside condition={condition} path={at} table={table} />}
        >
          <Sentence condition={condition} path={at} table={table} />
        </ConditionFrame>
      </div>
    );
  });
}

interface PartProps {
  readonly condition: Condition;
  readonly path: RulePath;
  readonly table: string;
}

function Sentence({ condition, path, table }: PartProps) {
  const { t } = useTranslation('rule');
  if (condition.kind === 'attribute') return <AttributeSentence condition={condition} path={path} table={table} />;
  if (condition.kind === 'linked') return <LinkedSentence condition={condition} path={path} table={table} />;
  return <span className="px-1 text-text-muted">{t(`groupOf.${condition.operator}`)}</span>;
}

function Inside({ condition, path, table }: PartProps) {
  if (condition.kind === 'attribute') return null;
  if (condition.kind === 'group') return <GroupBody group={condition} path={path} table={table} />;
  return (
    <LinkedRows condition={condition} table={table}>
      {(linked) => <GroupBody group={condition.where} path={`${path}/where`} table={linked} />}
    </LinkedRows>
  );
}

const WORD = 'ml-2 w-fit rounded-sm px-1.5 text-2xs leading-5 font-strong tracking-wide';

/** AND or OR between two conditions; a press changes it for the whole group. */
function JoinWord(props: { readonly group: ConditionGroup; readonly path: RulePath; readonly fixed: boolean }) {
  const { t } = useTranslation('rule');
  const { change, readOnly } = useRule();
  const operator = props.fixed ? 'and' : props.group.operator;
  const look = classNames(WORD, operator === 'and' ? 'bg-flow-soft text-flow-text' : 'bg-data-soft text-data-text');
  if (readOnly || props.fixed) return <span className={look}>{t(operator)}</span>;
  return (
    <button
      type="button"
      className={classNames(look, 'min-h-6 hover:inset-ring hover:inset-ring-line-strong')}
      aria-label={t('operatorOf', { word: t(operator) })}
      onClick={() => change((rule) => changeAt(rule, props.path, toggleOperator))}
    >
      {t(operator)}
    </button>
  );
}

function ExceptWord() {
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
