import type { CombineConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { DuplicateFields } from '../deduplication/DuplicateFields.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { leadingSet, rowsOfSet } from './leading-rows.ts';

/** Whether rows are the same by their key or by chosen columns, and by which. */
export function ComparedColumns({
  config,
  onChange,
  readOnly,
  catalog,
  inbound,
  problems,
}: InspectorProps<CombineConfig>) {
  const { t } = useTranslation(['targeting', 'inspector']);
  const { by, operation } = config;
  const rows = rowsOfSet(leadingSet(inbound, config), catalog);
  const fresh = { attribute: null, trim: false, fold: false };
  const problem = problemAt(problems, 'by');
  return (
    <>
      <RadioGroup
        label={t('recognised')}
        value={by ? 'columns' : 'keys'}
        disabled={readOnly}
        onValueChange={(next) => onChange({ ...config, by: next === 'columns' ? [fresh] : null })}
        options={(['keys', 'columns'] as const).map((value) => ({
          value,
          label: t(`recognisedBy.${value}`),
          help: value === 'columns' ? t(`recognisedHelp.${operation}`) : undefined,
        }))}
      />
      {by ? (
        <>
          <DuplicateFields
            title={t('comparedColumns')}
            fields={by}
            catalog={rows.catalog}
            table={rows.table}
            {...{ readOnly, problems }}
            onChange={(next) => onChange({ ...config, by: next })}
          />
          {problem === undefined ? null : <p className="text-xs text-danger-text">{problem}</p>}
          <Switch
            checked={config.emptyIsValue ?? false}
            disabled={readOnly}
            label={t('inspector:emptyIsValue')}
            help={t('comparedEmpty')}
            onCheckedChange={(emptyIsValue) => onChange({ ...config, emptyIsValue })}
          />
        </>
      ) : null}
    </>
  );
}
