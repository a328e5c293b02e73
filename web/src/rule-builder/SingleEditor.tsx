import type { ConditionValue, OperatorId } from '@fanfare/shared';
import { DistributionChart } from './DistributionChart.tsx';
import { DistributionList } from './DistributionList.tsx';
import { OperandEditor } from './OperandEditor.tsx';
import { addPasted } from './paste-list.ts';
import { useRule } from './rule-context.ts';
import { chosenOf, pickValue } from './value-change.ts';
import type { ValueEditorProps } from './ValueEditor.tsx';

export interface SingleEditorProps extends ValueEditorProps {
  readonly label: string;
  readonly value: Extract<ConditionValue, { kind: 'one' }>;
}

const LISTED: readonly OperatorId[] = ['equals', 'not-equals'];

/** One value: typed or computed, or chosen among those the data holds; choosing more makes a list of it. */
export function SingleEditor(props: SingleEditorProps) {
  const { label, value, type, source, table, comparison, onChange, help } = props;
  const { timeZone } = useRule();
  const operator = comparison?.operator ?? 'equals';
  const offers = source !== undefined && LISTED.includes(operator) && type !== 'boolean' && type !== 'datetime';
  const list =
    source && offers ? (
      <DistributionList
        label={label}
        source={source}
        chosen={chosenOf(value)}
        emptyChosen={comparison?.orEmpty === true}
        several={comparison !== undefined}
        onPick={(picked) => {
          if (comparison) comparison.onChange(pickValue(operator, value, picked));
          else onChange({ kind: 'one', value: picked });
        }}
        onEmpty={comparison && (() => pickEmpty(comparison, value))}
        onPaste={
          comparison &&
          ((text) => {
            const { values } = addPasted(chosenOf(value), text, type);
            comparison.onChange({ operator: operator === 'equals' ? 'in' : 'not-in', value: { kind: 'list', values } });
          })
        }
      />
    ) : null;
  const temporal = type === 'date' || type === 'datetime';
  const chart =
    source && type !== 'text' && type !== 'boolean' ? (
      <DistributionChart
        source={source}
        timeZone={timeZone}
        onRange={
          comparison &&
          (({ from, to }) =>
            comparison.onChange({
              operator: operator === 'not-equals' ? 'not-between' : 'between',
              value: { kind: 'range', from, to },
            }))
        }
      />
    ) : null;
  return (
    <OperandEditor
      label={label}
      value={value.value}
      type={type}
      operator={operator}
      table={table}
      help={help}
      onChange={(next) => onChange({ kind: 'one', value: next })}
      literal={type === 'text' && list ? list : undefined}
      below={
        <>
          {chart}
          {type === 'text' || temporal ? null : list}
        </>
      }
    />
  );
}

/** Rows without a value: “is empty” while nothing else is chosen, else they count too, or not any more. */
function pickEmpty(comparison: NonNullable<ValueEditorProps['comparison']>, value: ConditionValue) {
  const { operator, orEmpty, onChange } = comparison;
  if (chosenOf(value).length > 0) onChange({ orEmpty: !orEmpty });
  else onChange({ operator: operator === 'equals' ? 'is-empty' : 'is-not-empty', value: { kind: 'none' } });
}
