import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { ValueSource } from './value-source.ts';

export interface ChosenValuesProps {
  readonly values: readonly string[];
  readonly source: ValueSource | undefined;
  readonly onChange: (values: string[]) => void;
}

/** Chosen values drawn at once, and after more of them were asked for. */
const FEW = 12;
const MANY = 200;

/** The values of a list, each to be removed; of a long list only the first. */
export function ChosenValues({ values, source, onChange }: ChosenValuesProps) {
  const { t } = useTranslation('conditions');
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const labels = new Map(source?.column.values?.map((one) => [one.value, one.label ?? one.value]));
  const shown = values.slice(0, all ? MANY : FEW);
  return (
    <div className="grid gap-1">
      <p className="flex items-baseline justify-between gap-2">
        <strong className="font-strong">{t('list.chosen', { count: values.length })}</strong>
        <button type="button" className="link min-h-6" onClick={() => onChange([])}>
          {t('list.clear')}
        </button>
      </p>
      <ul className="flex max-h-32 flex-wrap gap-1 overflow-y-auto">
        {shown.map((value) => {
          const label = labels.get(value) ?? value;
          return (
            <li
              key={value}
              className="flex h-6 max-w-full items-center rounded-sm bg-accent-soft pl-1.5 text-accent-text"
            >
              <span className="truncate">{label}</span>
              <button
                type="button"
                aria-label={t('list.remove', { value: label })}
                className="grid size-6 flex-none place-items-center rounded-sm hover:bg-hover"
                onClick={() => onChange(values.filter((one) => one !== value))}
              >
                <Icon of={X} size={12} />
              </button>
            </li>
          );
        })}
        {values.length > FEW ? (
          <li>
            <button type="button" className="link min-h-6 px-1" onClick={() => setAll(!all)}>
              {all && values.length <= MANY ? t('list.less') : t('list.more', { count: values.length - shown.length })}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
