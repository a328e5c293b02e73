import type { ConditionValue, DataType } from '@fanfare/shared';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsOf } from './AttributeDistribution.tsx';
import { HowOptions } from './HowOptions.tsx';
import { ListPanel } from './ListPanel.tsx';
import { PeriodPanel } from './PeriodPanel.tsx';
import { RangeEditor } from './RangeEditor.tsx';
import { useRule } from './rule-context.ts';
import { SingleEditor } from './SingleEditor.tsx';
import type { ComparisonChange } from './value-change.ts';
import type { ValueSource } from './value-source.ts';

export interface ValueEditorProps {
  readonly value: ConditionValue;
  readonly type: DataType;
  /** Column whose values are offered; absent for counts and aggregates. */
  readonly source: ValueSource | undefined;
  /** Table whose rows are compared: set, other attributes of them and formulas may be compared with. */
  readonly table?: string | undefined;
  readonly comparison?: ComparisonChange | undefined;
  readonly onChange: (value: ConditionValue) => void;
  /** Explains a wildcard or another peculiarity of the operator. */
  readonly help?: string | undefined;
}

/** The panel that changes a value; which controls it has follows from the kind of value the operator needs. */
export function ValueEditor(props: ValueEditorProps) {
  return props.value.kind === 'none' ? null : <Controls key={props.value.kind} {...props} />;
}

function Controls(props: ValueEditorProps) {
  const { t } = useTranslation('rule');
  const { catalog } = useRule();
  const { value, type, source, comparison } = props;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={root} className="grid w-88 max-w-full grid-cols-[minmax(0,1fr)] gap-3">
      {source && value.kind !== 'period' ? <RowsOf source={source} catalog={catalog} /> : null}
      {value.kind === 'period' ? <PeriodPanel {...props} value={value} /> : null}
      {value.kind === 'list' || value.kind === 'variable' ? <ListPanel {...props} value={value} /> : null}
      {value.kind === 'one' ? <SingleEditor {...props} label={t('value.label')} value={value} /> : null}
      {value.kind === 'range' ? <RangeEditor {...props} value={value} /> : null}
      {comparison ? <HowOptions {...{ comparison, type, source }} /> : null}
    </div>
  );
}
