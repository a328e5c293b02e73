import { type FileColumn, loadFileLimits } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { withSetting } from './adopt-structure.ts';
import { DraftField } from './DraftField.tsx';

export interface RemapFieldsProps {
  readonly column: FileColumn;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (column: FileColumn) => void;
}

type Remap = NonNullable<FileColumn['remap']>;

const OTHERWISE = ['keep', 'default', 'reject'] as const;

/** Other texts for texts of the file, and what becomes of those that are not listed. */
export function RemapFields({ column, readOnly, error, onChange }: RemapFieldsProps) {
  const { t } = useTranslation('loadFile');
  const remap: Remap = column.remap ?? { values: [], otherwise: 'keep' };
  const { values } = remap;
  const set = (next: Remap) => {
    const isNone = next.values.length === 0 && next.otherwise === 'keep';
    onChange(withSetting(column, 'remap', isNone ? undefined : next));
  };
  const setValue = (index: number, next: Partial<Remap['values'][number]>) =>
    set({ ...remap, values: values.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  return (
    <section aria-label={t('remap')} className="grid gap-2">
      <h4 className="text-xs font-medium text-text-muted">{t('remap')}</h4>
      {values.map(({ from, to }, index) => {
        const position = index + 1;
        return (
          <div key={index} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2">
            <DraftField
              label={t('from', { position })}
              hideLabel
              placeholder={t('fromHead')}
              value={from}
              maxLength={loadFileLimits.text}
              disabled={readOnly}
              onCommit={(text) => setValue(index, { from: text })}
            />
            <DraftField
              label={t('to', { position })}
              hideLabel
              placeholder={t('toHead')}
              value={to}
              maxLength={loadFileLimits.text}
              disabled={readOnly}
              onCommit={(text) => setValue(index, { to: text })}
            />
            {readOnly ? null : (
              <IconButton
                icon={Trash2}
                size="sm"
                name={t('removeRemap', { position })}
                onClick={() => set({ ...remap, values: values.filter((_, at) => at !== index) })}
              />
            )}
          </div>
        );
      })}
      {error === undefined ? null : <p className="text-xs text-danger-text">{error}</p>}
      {readOnly || values.length >= loadFileLimits.remapped ? null : (
        <AddButton onClick={() => set({ ...remap, values: [...values, { from: '', to: '' }] })}>
          {t('addRemap')}
        </AddButton>
      )}
      {values.length > 0 || remap.otherwise !== 'keep' ? (
        <Select
          label={t('otherwise')}
          value={remap.otherwise}
          disabled={readOnly}
          onValueChange={(otherwise) => set({ ...remap, otherwise })}
          options={OTHERWISE.map((value) => ({ value, label: t(`otherwiseName.${value}`) }))}
        />
      ) : null}
    </section>
  );
}
