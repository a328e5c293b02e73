import { type FileColumn, isNumeric, isTemporal, loadFileLimits, type NumberFormat } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { withSetting } from './adopt-structure.ts';
import { DraftField } from './DraftField.tsx';

export interface ValueFieldsProps {
  readonly column: FileColumn;
  readonly readOnly: boolean;
  readonly numbersError: string | undefined;
  readonly dateError: string | undefined;
  readonly onChange: (column: FileColumn, gesture?: string) => void;
}

const WHITE_SPACE = ['trim', 'keep', 'collapse', 'remove'] as const;
const LETTER_CASE = ['keep', 'upper', 'lower', 'capitalize'] as const;
const NUMBERS: readonly NumberFormat[] = [
  { decimal: '.', thousands: '' },
  { decimal: '.', thousands: ',' },
  { decimal: '.', thousands: ' ' },
  { decimal: '.', thousands: "'" },
  { decimal: ',', thousands: '' },
  { decimal: ',', thousands: '.' },
  { decimal: ',', thousands: ' ' },
  { decimal: ',', thousands: "'" },
];

/** How the texts of a column are read, by its type. */
export function ValueFields({ column, readOnly, numbersError, dateError, onChange }: ValueFieldsProps) {
  const { t } = useTranslation('loadFile');
  if (isNumeric(column.type)) {
    return (
      <Select
        label={t('numbers')}
        value={shown(column.numbers ?? { decimal: '.', thousands: '' })}
        error={numbersError}
        disabled={readOnly}
        onValueChange={(text) => {
          const numbers = NUMBERS.find((one) => shown(one) === text);
          const isStandard = numbers?.decimal === '.' && numbers.thousands === '';
          onChange(withSetting(column, 'numbers', isStandard ? undefined : numbers));
        }}
        options={NUMBERS.map((one) => ({ value: shown(one), label: shown(one) }))}
      />
    );
  }
  if (isTemporal(column.type)) {
    return (
      <DraftField
        label={t('dateFormat')}
        help={t('dateFormatHelp')}
        value={column.dateFormat ?? ''}
        error={dateError}
        maxLength={60}
        disabled={readOnly}
        onCommit={(text) => onChange(withSetting(column, 'dateFormat', text.trim() === '' ? undefined : text.trim()))}
      />
    );
  }
  if (column.type !== 'text') return null;
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <Select
        label={t('whiteSpace')}
        value={column.whiteSpace ?? 'trim'}
        disabled={readOnly}
        onValueChange={(next) => onChange(withSetting(column, 'whiteSpace', next === 'trim' ? undefined : next))}
        options={WHITE_SPACE.map((value) => ({ value, label: t(`whiteSpaceName.${value}`) }))}
      />
      <Select
        label={t('letterCase')}
        value={column.letterCase ?? 'keep'}
        disabled={readOnly}
        onValueChange={(next) => onChange(withSetting(column, 'letterCase', next === 'keep' ? undefined : next))}
        options={LETTER_CASE.map((value) => ({ value, label: t(`letterCaseName.${value}`) }))}
      />
      <NumberField
        label={t('width')}
        help={t('widthHelp')}
        value={column.width ?? null}
        placeholder={t('noLimit')}
        min={1}
        max={loadFileLimits.width}
        disabled={readOnly}
        onValueChange={(width) =>
          onChange(withSetting(column, 'width', width === null ? undefined : within(width)), 'width')
        }
      />
    </div>
  );
}

function within(width: number): number {
  return Math.min(loadFileLimits.width, Math.max(1, Math.round(width)));
}

function shown({ decimal, thousands }: NumberFormat): string {
  return `1${thousands}234${decimal}50`;
}
