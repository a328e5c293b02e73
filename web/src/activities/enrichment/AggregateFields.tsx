import { useTranslation } from 'react-i18next';
import { FormulaField } from '../../formula/FormulaField.tsx';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { freeName } from '../../inspector/free-name.ts';
import { MeasureFields } from '../../inspector/MeasureFields.tsx';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { EntryFieldsProps } from './EntryCard.tsx';
import { LinkedRowsFields, linkedTable } from './LinkedRowsFields.tsx';

/** An aggregate over linked rows, of an attribute or a formula of theirs. */
export function AggregateFields(props: EntryFieldsProps<'aggregate'>) {
  const { t } = useTranslation('targeting');
  const { entry, inspector, rows, field, onChange } = props;
  const { readOnly, problems, catalog, timeZone, variables } = inspector;
  const table = linkedTable(entry, rows);
  const { formula, ...withoutFormula } = entry;
  const named = (name: string) => entry.name || freeName(name, rows.taken);
  return (
    <>
      <LinkedRowsFields
        {...props}
        onChange={(part, gesture) => {
          const name = part.link === undefined || part.link === null ? entry.name : named(part.link);
          onChange({ ...entry, ...part, name }, gesture);
        }}
      />
      <Elsewhere>
        <MeasureFields
          {...{ catalog, table, field, problems, readOnly }}
          fn={entry.fn}
          attribute={entry.attribute}
          onChange={(measure) => onChange({ ...entry, ...measure })}
          instead={
            formula === undefined || table === undefined ? undefined : (
              <FormulaField
                label={t('formula')}
                {...{ catalog, table, timeZone, variables, readOnly }}
                value={formula}
                error={formula === '' ? undefined : problemAt(problems, `${field}/formula`)}
                onChange={(next) => onChange({ ...entry, formula: next }, 'formula')}
              />
            )
          }
        />
      </Elsewhere>
      {entry.fn === 'count' ? null : (
        <Checkbox
          checked={formula !== undefined}
          disabled={readOnly}
          label={t('byFormula')}
          onCheckedChange={(checked) => onChange(checked ? { ...entry, formula: '' } : withoutFormula)}
        />
      )}
      <NamedColumnFields
        value={entry}
        readOnly={readOnly}
        error={problemAt(problems, `${field}/name`)}
        onChange={(next, part) => onChange({ ...entry, ...next }, part)}
      />
    </>
  );
}
