import type { Condition, ConditionGroup } from '@fanfare/shared';
import { classNames } from '../ui/class-names.ts';
import { AddCondition } from './AddCondition.tsx';
import { ConditionFrame } from './ConditionFrame.tsx';
import { ConditionSentence } from './ConditionSentence.tsx';
import { ExceptWord, JoinWord } from './JoinWord.tsx';
import { LinkedRows } from './LinkedRows.tsx';
import { useRule } from './rule-context.ts';
import { useRuleLayout } from './rule-layout.ts';
import { type ListName, pathOf, type RulePath } from './rule-path.ts';

export interface GroupBodyProps {
  readonly group: ConditionGroup;
  readonly path: RulePath;
  /** Table whose rows the conditions speak of. */
  readonly table: string;
}

/** The conditions of a group with the word that joins them between, its exceptions, and the ways to add more. */
export function GroupBody({ group, path, table }: GroupBodyProps) {
  const { readOnly } = useRule();
  const { wide } = useRuleLayout();
  return (
    <div className={classNames('grid grid-cols-[minmax(0,1fr)]', wide ? 'gap-1' : 'gap-0.5')}>
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
  const { wide } = useRuleLayout();
  return group[list].map((condition, index) => {
    const at = pathOf(path, list, index);
    return (
      <div key={at} className={classNames('grid grid-cols-[minmax(0,1fr)]', wide ? 'gap-1' : 'gap-0.5')}>
        {index === 0 ? null : <JoinWord group={group} path={path} fixed={list === 'except'} />}
        <ConditionFrame
          group={path}
          list={list}
          index={index}
          condition={condition}
          table={table}
          body={<Inside condition={condition} path={at} table={table} />}
        >
          <ConditionSentence condition={condition} path={at} table={table} />
        </ConditionFrame>
      </div>
    );
  });
}

interface InsideProps {
  readonly condition: Condition;
  readonly path: RulePath;
  readonly table: string;
}

function Inside({ condition, path, table }: InsideProps) {
  if (condition.kind === 'group') {
    return (
      <div className="pt-1">
        <GroupBody group={condition} path={path} table={table} />
      </div>
    );
  }
  if (condition.kind !== 'linked') return null;
  return (
    <LinkedRows condition={condition} path={path} table={table}>
      {(group, at, linked) => <GroupBody group={group} path={at} table={linked} />}
    </LinkedRows>
  );
}
