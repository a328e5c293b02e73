import {
  type Condition,
  type ConditionValue,
  type DataType,
  type LinkedCondition,
  linkedOperatorSchema,
  type LinkedTest,
  noRowsFulfil,
} from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Menu } from '../ui/Menu.tsx';
import { AttributePicker } from './AttributePicker.tsx';
import { resolveLink, resolvePath } from './attribute-choices.ts';
import { carryValue } from './fresh-condition.ts';
import { OperatorWord } from './OperatorWord.tsx';
import { useRule } from './rule-context.ts';
import { changeAt, type RulePath } from './rule-edit.ts';
import { ValueWord } from './ValueWord.tsx';
import { valueKindOf } from './value-kind.ts';
import { WordButton } from './WordButton.tsx';

export interface LinkedSentenceProps {
  readonly condition: LinkedCondition;
  readonly path: RulePath;
  readonly table: string;
}

const TESTS = ['exists', 'not-exists', 'count', 'count-distinct', 'sum', 'avg', 'min', 'max'] as const;
type TestName = (typeof TESTS)[number];

/** “Purchases number is at least 2”: what is asked of the rows a link leads to. */
export function LinkedSentence({ condition, path, table }: LinkedSentenceProps) {
  const { t } = useTranslation('rule');
  const { catalog, change, readOnly, timeZone } = useRule();
  const direction = condition.link === null ? undefined : resolveLink(catalog, table, condition.via, condition.link);
  const label = direction?.label ?? condition.link ?? t('picker.chooseLink');
  const { test } = condition;
  const edit = (next: LinkedTest, gesture?: string) =>
    change((rule) => changeAt(rule, path, (old) => withTest(old, next)), gesture);
  const name: TestName = test.kind === 'aggregate' ? test.fn : test.kind;

  return (
    <>
      <span className="px-1 font-strong">{label}</span>{' '}
      <TestWord name={name} readOnly={readOnly} onChange={(next) => edit(freshTest(next, test))} />{' '}
      {test.kind === 'aggregate' && direction ? (
        <Aggregated test={test} table={direction.toTable} onChange={edit} />
      ) : null}{' '}
      {test.kind === 'count' || test.kind === 'aggregate' ? (
        <Comparison test={test} table={direction?.toTable ?? ''} path={path} onChange={edit} />
      ) : null}{' '}
      {test.kind !== 'not-exists' && noRowsFulfil(test, anyClock(timeZone)) ? (
        <span className="text-text-muted">{t('includingNone')}</span>
      ) : null}
    </>
  );
}

/** Whether 0 fulfils a test hangs on no clock. */
function anyClock(timeZone: string) {
  return { now: '2026-01-01T00:00:00Z', timeZone };
}

function TestWord(props: {
  readonly name: TestName;
  readonly readOnly: boolean;
  readonly onChange: (name: TestName) => void;
}) {
  const { t } = useTranslation('rule');
  const word = t(`link.${props.name}`);
  if (props.readOnly) return <span className="text-text-muted">{word}</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${t('link.test')}: ${word}`}
          className="inline-flex min-h-6 items-center rounded-sm px-1 text-text-muted underline decoration-dotted underline-offset-[3px] hover:bg-hover"
        >
          {word}
        </button>
      }
      entries={TESTS.map((id) => ({
        id,
        label: t(`link.${id}`),
        checked: id === props.name,
        closes: true,
        onCheckedChange: () => props.onChange(id),
      }))}
    />
  );
}

interface AggregatedProps {
  readonly test: Extract<LinkedTest, { kind: 'aggregate' }>;
  readonly table: string;
  readonly onChange: (test: LinkedTest) => void;
}

function Aggregated({ test, table, onChange }: AggregatedProps) {
  const { t } = useTranslation('rule');
  const { catalog, readOnly } = useRule();
  const resolved = test.attribute ? resolvePath(catalog, table, test.attribute) : undefined;
  const name = resolved?.trail.join(' › ');
  return (
    <WordButton
      look={name === undefined ? 'missing' : 'attribute'}
      disabled={readOnly}
      name={name ?? t('link.aggregated')}
      panel={(close) => (
        <AttributePicker
          table={table}
          onAttribute={(attribute) => {
            onChange({ ...test, attribute });
            close();
          }}
        />
      )}
    >
      {name ?? t('picker.choose')}
    </WordButton>
  );
}

interface ComparisonProps {
  readonly test: Extract<LinkedTest, { kind: 'count' | 'aggregate' }>;
  readonly table: string;
  readonly path: RulePath;
  readonly onChange: (test: LinkedTest, gesture?: string) => void;
}

function Comparison({ test, table, path, onChange }: ComparisonProps) {
  const { t } = useTranslation('rule');
  const { catalog, readOnly } = useRule();
  const column =
    test.kind === 'aggregate' && test.attribute ? resolvePath(catalog, table, test.attribute)?.column : undefined;
  const type = resultType(test, column?.type ?? 'integer');
  const offered = linkedOperatorSchema.options.filter(
    (id) => test.kind === 'aggregate' || (id !== 'is-empty' && id !== 'is-not-empty'),
  );
  return (
    <>
      <OperatorWord
        operator={test.operator}
        type={type}
        offered={offered}
        readOnly={readOnly}
        onChange={(operator) => onChange({ ...test, operator, value: carryValue(test.value, operator, type) })}
      />{' '}
      <ValueWord
        value={test.value}
        type={type}
        attribute={t(`link.${test.kind === 'aggregate' ? test.fn : 'count'}`)}
        source={undefined}
        onChange={(value: ConditionValue) => onChange({ ...test, value }, `value ${path}`)}
      />
    </>
  );
}

function resultType(test: Extract<LinkedTest, { kind: 'count' | 'aggregate' }>, column: DataType): DataType {
  if (test.kind === 'count' || test.fn === 'count-distinct') return 'integer';
  if (test.fn === 'avg') return 'float';
  return column;
}

function freshTest(name: TestName, old: LinkedTest): LinkedTest {
  if (name === 'exists' || name === 'not-exists') return { kind: name };
  const comparison =
    old.kind === 'count' || old.kind === 'aggregate'
      ? { operator: old.operator, value: old.value }
      : { operator: 'at-least' as const, value: { kind: 'one' as const, value: name === 'count' ? '1' : '' } };
  if (name !== 'count') {
    return { kind: 'aggregate', fn: name, attribute: old.kind === 'aggregate' ? old.attribute : null, ...comparison };
  }
  const needsValue = valueKindOf(comparison.operator) !== 'none';
  return needsValue
    ? { kind: 'count', ...comparison }
    : { kind: 'count', operator: 'at-least', value: { kind: 'one', value: '1' } };
}

function withTest(old: Condition, test: LinkedTest): Condition {
  return old.kind === 'linked' ? { ...old, test } : old;
}
