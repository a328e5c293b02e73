import type { LinkedTest } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormulaField } from '../formula/FormulaField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { AttributePicker } from './AttributePicker.tsx';
import { resolvePath } from './attribute-choices.ts';
import { fitting, resultType } from './linked-test.ts';
import { type RuleContext, useRule } from './rule-context.ts';
import { useMeasuredType } from './use-measured-type.ts';
import { WordButton } from './WordButton.tsx';
import { shortFormula } from './words.ts';

type Aggregate = Extract<LinkedTest, { kind: 'aggregate' }>;

export interface MeasuredWordProps {
  readonly test: Aggregate;
  /** The linked table. */
  readonly table: string;
  readonly onChange: (test: LinkedTest, gesture?: string) => void;
}

/** What is aggregated: an attribute of the linked rows, or a formula computed on each of them. */
export function MeasuredWord({ test, table, onChange }: MeasuredWordProps) {
  const { t } = useTranslation('rule');
  const rule = useRule();
  const name = nameOf(test, rule, table);
  return (
    <WordButton
      look={name === undefined ? 'missing' : 'attribute'}
      disabled={rule.readOnly}
      name={name ?? t('link.aggregated')}
      panel={(close) => <Measured {...{ test, table, onChange, close }} />}
    >
      {name === undefined ? t('picker.choose') : test.formula === undefined ? name : <code>{name}</code>}
    </WordButton>
  );
}

function Measured({ test, table, onChange, close }: MeasuredWordProps & { readonly close: () => void }) {
  const { t } = useTranslation('conditions');
  const { catalog, timeZone, variables } = useRule();
  const typeOf = useMeasuredType(table);
  const [kind, setKind] = useState<'attribute' | 'formula'>(test.formula === undefined ? 'attribute' : 'formula');
  const change = (next: Aggregate, gesture?: string) =>
    onChange(fitting(next, resultType(next, typeOf(next)), resultType(test, typeOf(test))), gesture);
  return (
    <div className="grid w-80 max-w-full grid-cols-[minmax(0,1fr)] gap-2">
      <SegmentedControl
        label={t('linked.what')}
        value={kind}
        onValueChange={setKind}
        className="justify-self-start"
        segments={[
          { value: 'attribute', label: t('value.attribute') },
          { value: 'formula', label: t('value.formula') },
        ]}
      />
      {kind === 'attribute' ? (
        <AttributePicker
          table={table}
          onAttribute={(attribute) => {
            const { formula: _, ...rest } = test;
            change({ ...rest, attribute });
            close();
          }}
        />
      ) : (
        <FormulaField
          label={t('formula.label')}
          hideLabel
          value={test.formula ?? ''}
          onChange={(formula) => change({ ...test, attribute: null, formula }, 'formula')}
          {...{ catalog, table, timeZone, variables }}
        />
      )}
    </div>
  );
}

function nameOf({ formula, attribute }: Aggregate, { catalog }: RuleContext, table: string): string | undefined {
  if (formula !== undefined) return formula.trim() === '' ? undefined : shortFormula(formula);
  return attribute ? resolvePath(catalog, table, attribute)?.trail.join(' › ') : undefined;
}
