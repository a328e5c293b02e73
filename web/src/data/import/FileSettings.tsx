import { textLimits } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type ImportPlan, needsKey } from './import-file.ts';

export interface FileSettingsProps {
  readonly plan: ImportPlan;
  readonly existing: boolean;
  readonly onChange: (plan: Partial<ImportPlan>) => void;
}

const MODES = ['replace', 'append', 'upsert', 'change'] as const;

/** Into which table a file goes, what happens to that table, and its key. */
export function FileSettings({ plan, existing, onChange }: FileSettingsProps) {
  const { t } = useTranslation('data');
  const taken = plan.columns.filter((column) => !column.skip);
  const options = taken.map((column) => ({ value: column.name, label: column.name }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.4fr)_11rem] items-start gap-3 max-wide:grid-cols-2">
      <TextField
        label={t('import.into')}
        help={t(existing ? 'import.intoExisting' : 'import.intoHelp')}
        value={plan.table}
        maxLength={textLimits.name}
        onValueChange={(table) => onChange({ table })}
      />
      <Select
        label={t('import.mode')}
        value={plan.mode}
        onValueChange={(mode) => onChange({ mode })}
        help={t(`import.modeHelp.${plan.mode}`)}
        options={MODES.map((value) => ({ value, label: t(`import.modeName.${value}`) }))}
      />
      <div className="grid gap-3">
        <MultiSelect
          label={t('import.key')}
          help={t('import.keyHelp')}
          optional={!needsKey(plan.mode)}
          value={plan.key}
          onValueChange={(key) => onChange({ key })}
          options={options}
        />
        {plan.mode === 'change' ? (
          <Select
            label={t('import.changeColumn')}
            value={plan.changeColumn}
            onValueChange={(changeColumn) => onChange({ changeColumn })}
            options={options}
          />
        ) : null}
      </div>
      <NumberField
        label={t('import.tolerance')}
        help={t('import.toleranceHelp')}
        value={plan.tolerance}
        min={0}
        onValueChange={(tolerance) => onChange({ tolerance: Math.max(0, Math.round(tolerance ?? 0)) })}
      />
    </div>
  );
}
