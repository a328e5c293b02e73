import type { FileReference, LoadFileConfig } from '@fanfare/shared';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { ColumnList } from './ColumnList.tsx';
import { FileField } from './FileField.tsx';
import { FormatFields } from './FormatFields.tsx';
import { Rejects } from './Rejects.tsx';
import { SampleRows } from './SampleRows.tsx';
import { useStructure } from './use-structure.ts';

/** The file, how it is divided, what its columns are, and which of its lines are rejected. */
export function LoadFileInspector(props: InspectorProps<LoadFileConfig>) {
  const { t } = useTranslation('loadFile');
  const { config, onChange, readOnly, problems, timeZone } = props;
  const { file, format, columns } = config;
  const { reading, error, take } = useStructure(config, onChange);
  const [wrongAllowed, setWrongAllowed] = useState(false);
  const zones = useMemo(() => zoneOptions(config.timeZone), [config.timeZone]);

  function setFile(next: FileReference | null) {
    if (next === null || columns.length > 0) onChange({ ...config, file: next });
    else void take(next, undefined, { file: next, timeZone });
  }

  return (
    <>
      <FileField
        file={file}
        readOnly={readOnly}
        error={file === null ? undefined : problemAt(problems, 'file')}
        onChange={setFile}
      />
      {error ? (
        <InlineMessage tone="danger" size="sm" title={t('cannotRead')}>
          {errorMessage(error)}
        </InlineMessage>
      ) : null}
      {reading ? <LoadingLines lines={4} name={t('reading')} /> : null}
      {file === null ? null : (
        <>
          {readOnly ? null : (
            <Button size="sm" className="self-start" onClick={() => void take(file, undefined)}>
              {t('structure')}
            </Button>
          )}
          <FormatFields
            format={format}
            readOnly={readOnly}
            error={problemAt(problems, 'format/widths')}
            onChange={(next) => void take(file, next)}
          />
          {columns.length > 0 ? (
            <>
              <ColumnList
                {...{ columns, readOnly, problems }}
                onChange={(next, gesture) => onChange({ ...config, columns: next }, gesture)}
              />
              <SampleRows config={config} />
              {columns.some(({ type }) => type === 'datetime') ? (
                <Combobox
                  label={t('timeZone')}
                  help={t('timeZoneHelp')}
                  value={config.timeZone}
                  error={problemAt(problems, 'timeZone')}
                  disabled={readOnly}
                  options={zones}
                  onValueChange={(zone) => {
                    if (zone !== null) onChange({ ...config, timeZone: zone });
                  }}
                />
              ) : null}
              <NumberField
                label={t('allowed')}
                help={t('allowedHelp')}
                value={config.allowedErrors}
                placeholder={t('anyNumber')}
                min={0}
                error={wrongAllowed ? t('allowedWrong') : problemAt(problems, 'allowedErrors')}
                disabled={readOnly}
                onValueChange={(allowed) => {
                  const fits = allowed === null || (Number.isSafeInteger(allowed) && allowed >= 0);
                  setWrongAllowed(!fits);
                  if (fits) onChange({ ...config, allowedErrors: allowed }, 'allowedErrors');
                }}
              />
              <Rejects config={config} />
            </>
          ) : null}
        </>
      )}
    </>
  );
}

function zoneOptions(zone: string) {
  const zones = new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((one) => ({ value: one, label: one }));
}
