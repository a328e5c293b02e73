import { type Condition, type LinkedCondition, type LinkedTest, noRowsFulfil, variableLookup } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { resolveLink } from './attribute-choices.ts';
import { dateColumns } from './linked-dates.ts';
import { changedTest, testName } from './linked-test.ts';
import { LinkedComparison } from './LinkedComparison.tsx';
import { MeasuredWord } from './MeasuredWord.tsx';
import { OnLinkedRows } from './OnLinkedRows.tsx';
import { RowBy } from './RowBy.tsx';
import { useRule } from './rule-context.ts';
import { changeAt, type RulePath } from './rule-edit.ts';
import { TestWord } from './TestWord.tsx';
import { TimeSince } from './TimeSince.tsx';

export interface LinkedSentenceProps {
  readonly condition: LinkedCondition;
  readonly path: RulePath;
  readonly table: string;
}

/** Whether 0 fulfils a test hangs on no clock. */
const anyTime = '2026-01-01T00:00:00Z';

/** “sum of Amount of Purchases is at least 100”: what is asked of the rows a link leads to. */
export function LinkedSentence({ condition, path, table }: LinkedSentenceProps) {
  const { t } = useTranslation(['rule', 'conditions']);
  const { catalog, change, readOnly, timeZone, variables } = useRule();
  const { link, via, test } = condition;
  const direction = link === null ? undefined : resolveLink(catalog, table, via, link);
  const label = direction?.label ?? link ?? t('picker.chooseLink');
  const linked = direction?.toTable;
  const edit = (next: LinkedTest, gesture?: string) =>
    change((rule) => changeAt(rule, path, (old) => withTest(old, next)), gesture && `${gesture} ${path}`);
  const name = testName(test);
  const simple = test.kind === 'exists' || test.kind === 'not-exists';
  const none = noRowsFulfil(test, { now: anyTime, timeZone }, variableLookup(variables));
  const rows = <span className="px-1 font-strong">{label}</span>;
  return (
    <OnLinkedRows>
      {simple ? rows : null}{' '}
      <TestWord
        name={name}
        readOnly={readOnly}
        onChange={(next) => edit(changedTest(next, test, linked === undefined ? [] : dateColumns(catalog, linked)))}
      />{' '}
      {test.kind === 'aggregate' && linked !== undefined ? (
        <>
          <MeasuredWord test={test} table={linked} onChange={edit} />{' '}
        </>
      ) : null}
      {simple ? null : (
        <>
          <span className="text-text-muted">{t('conditions:linked.of')}</span> {rows}{' '}
        </>
      )}
      {test.kind === 'row' || test.kind === 'time-since' ? (
        <RowBy test={test} table={linked ?? ''} label={label} onChange={edit} />
      ) : null}{' '}
      {test.kind === 'row' ? (
        <span className="text-text-muted">
          {t(
            test.such.items.length + test.such.except.length === 0
              ? 'conditions:linked.suchExists'
              : 'conditions:linked.such',
          )}
        </span>
      ) : null}
      {test.kind === 'time-since' ? <TimeSince test={test} readOnly={readOnly} onChange={edit} /> : null}
      {test.kind === 'count' || test.kind === 'aggregate' ? (
        <LinkedComparison test={test} table={linked ?? ''} label={label} onChange={edit} />
      ) : null}{' '}
      {test.kind !== 'not-exists' && none ? <span className="text-text-muted">{t('includingNone')}</span> : null}
    </OnLinkedRows>
  );
}

function withTest(old: Condition, test: LinkedTest): Condition {
  return old.kind === 'linked' ? { ...old, test } : old;
}
