import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueSource } from './value-source.ts';
import { operandWords } from './words.ts';

/** How a value of a column is shown: by the label the catalog gives it, else as its type is written. */
export function useValueLabels(source: ValueSource): (value: string) => string {
  const { t } = useTranslation('rule');
  const { column } = source;
  const labels = useMemo(
    () => new Map(column.values?.map((one) => [one.value, one.label ?? one.value])),
    [column.values],
  );
  return useCallback(
    (value: string) => {
      const read = column.type === 'boolean' ? value === 'true' : value;
      return labels.get(value) ?? operandWords(t, read, column.type) ?? value;
    },
    [labels, column.type, t],
  );
}
