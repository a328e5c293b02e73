import { fileEncodings, type FileFormatSetting, loadFileLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Advanced } from '../../inspector/Advanced.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { DraftField } from './DraftField.tsx';

export interface FormatFieldsProps {
  readonly format: FileFormatSetting;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (format: FileFormatSetting) => void;
}

const KINDS = ['delimited', 'fixed', 'parquet'] as const;
const SEPARATORS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;
const QUOTES = [
  ['"', 'double'],
  ["'", 'single'],
  ['', 'none'],
] as const;

/** How the file is divided into lines and columns. */
export function FormatFields({ format, readOnly, error, onChange }: FormatFieldsProps) {
  const { t } = useTranslation('loadFile');
  return (
    <>
      <Select
        label={t('format')}
        value={format.kind}
        disabled={readOnly}
        onValueChange={(kind) => onChange(ofKind(kind, format))}
        options={KINDS.map((value) => ({ value, label: t(`formatName.${value}`) }))}
      />
      {format.kind === 'delimited' ? <Delimited {...{ format, readOnly, onChange }} /> : null}
      {format.kind === 'fixed' ? <Widths {...{ format, readOnly, error, onChange }} /> : null}
      {format.kind === 'parquet' ? null : <TextFields {...{ format, readOnly, onChange }} />}
    </>
  );
}

type Delimiting = Extract<FileFormatSetting, { kind: 'delimited' }>;
type Fixed = Extract<FileFormatSetting, { kind: 'fixed' }>;

interface Part<Format> {
  readonly format: Format;
  readonly readOnly: boolean;
  readonly onChange: (format: FileFormatSetting) => void;
}

function Delimited({ format, readOnly, onChange }: Part<Delimiting>) {
  const { t } = useTranslation('loadFile');
  const known = SEPARATORS.some(([separator]) => separator === format.separator);
  const [other, setOther] = useState(!known);
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <Select
        label={t('separator')}
        value={other || !known ? 'other' : format.separator}
        disabled={readOnly}
        onValueChange={(separator) => {
          setOther(separator === 'other');
          if (separator !== 'other') onChange({ ...format, separator });
        }}
        options={[
          ...SEPARATORS.map(([value, name]) => ({ value: value as string, label: t(`separatorName.${name}`) })),
          { value: 'other', label: t('separatorName.other') },
        ]}
      />
      <Select
        label={t('quote')}
        value={format.quote}
        disabled={readOnly}
        onValueChange={(quote) => onChange({ ...format, quote })}
        options={QUOTES.map(([value, name]) => ({ value: value as string, label: t(`quoteName.${name}`) }))}
      />
      {other || !known ? (
        <DraftField
          label={t('otherSeparator')}
          className="col-span-2"
          value={format.separator}
          maxLength={4}
          disabled={readOnly}
          onCommit={(separator) => {
            if (separator !== '') onChange({ ...format, separator });
          }}
        />
      ) : null}
    </div>
  );
}

function Widths({ format, readOnly, error, onChange }: Part<Fixed> & { readonly error: string | undefined }) {
  const { t } = useTranslation('loadFile');
  const [wrong, setWrong] = useState<string>();
  return (
    <DraftField
      label={t('widths')}
      help={t('widthsHelp')}
      value={wrong ?? format.widths.join(', ')}
      error={wrong === undefined ? error : t('widthsWrong')}
      disabled={readOnly}
      onCommit={(text) => {
        const widths = text.split(/[,;\s]+/).filter((part) => part !== '');
        const fits = widths.every((width) => /^[1-9]\d{0,4}$/.test(width)) && widths.length <= loadFileLimits.columns;
        setWrong(fits ? undefined : text);
        if (fits) onChange({ ...format, widths: widths.map(Number) });
      }}
    />
  );
}

function TextFields({ format, readOnly, onChange }: Part<Delimiting | Fixed>) {
  const { t } = useTranslation('loadFile');
  const isSpecial = format.skipLines > 0 || (format.kind === 'delimited' && !format.multiline);
  return (
    <>
      <Switch
        label={t('header')}
        checked={format.header}
        disabled={readOnly}
        onCheckedChange={(header) => onChange({ ...format, header })}
      />
      <Select
        label={t('encoding')}
        value={format.encoding}
        disabled={readOnly}
        onValueChange={(encoding) => onChange({ ...format, encoding })}
        options={fileEncodings.map((value) => ({ value, label: t(`encodingName.${value}`) }))}
      />
      <Advanced differs={isSpecial ? t('differs') : undefined}>
        <NumberField
          label={t('skipLines')}
          value={format.skipLines}
          min={0}
          max={loadFileLimits.skipLines}
          disabled={readOnly}
          onValueChange={(lines) => {
            const skipLines = Math.min(loadFileLimits.skipLines, Math.max(0, Math.round(lines ?? 0)));
            if (skipLines !== format.skipLines) onChange({ ...format, skipLines });
          }}
        />
        {format.kind === 'delimited' ? (
          <Switch
            label={t('multiline')}
            checked={format.multiline}
            disabled={readOnly}
            onCheckedChange={(multiline) => onChange({ ...format, multiline })}
          />
        ) : null}
      </Advanced>
    </>
  );
}

function ofKind(kind: FileFormatSetting['kind'], before: FileFormatSetting): FileFormatSetting {
  if (kind === before.kind || kind === 'parquet') return kind === before.kind ? before : { kind: 'parquet' };
  const text = before.kind === 'parquet' ? { header: true, skipLines: 0, encoding: 'utf-8' as const } : before;
  const { header, skipLines, encoding } = text;
  if (kind === 'fixed') return { kind, widths: [], header, skipLines, encoding };
  return { kind, separator: ',', quote: '"', header, skipLines, encoding, multiline: true };
}
