import { useTranslation } from 'react-i18next';
import { useMay } from '../app/use-actor.ts';
import { lineBeside } from '../inspector/catalog-with-line.ts';
import { FormulaValue } from './FormulaValue.tsx';
import type { FormulaScope } from './formula-context.ts';
import { useFormulaValues } from './use-formula-values.ts';

/** One row and the formula's value on it, in a line. */
export function FormulaSample(props: FormulaScope & { readonly formula: string }) {
  const { t } = useTranslation('formula');
  const allowed = useMay('people.view') && lineBeside(props.catalog, props.table) === undefined;
  const { data, current } = useFormulaValues({ ...props, complete: allowed, rows: 1 });
  const row = current ? data?.rows[0] : undefined;
  if (!row) return null;
  return (
    <span className="min-w-0 truncate">
      {'· '}
      {t('sample', { row: row.label ?? row.key })}{' '}
      <span className="text-text-muted">
        <FormulaValue value={row.value} type={data?.type ?? null} />
      </span>
    </span>
  );
}
