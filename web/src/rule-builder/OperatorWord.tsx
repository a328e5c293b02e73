import type { DataType, OperatorId } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Menu } from '../ui/Menu.tsx';
import { operatorWords } from './words.ts';

export interface OperatorWordProps<Id extends OperatorId> {
  readonly operator: Id;
  readonly type: DataType;
  readonly offered: readonly Id[];
  readonly readOnly: boolean;
  readonly onChange: (operator: Id) => void;
}

/** The operator of a sentence; a press lists those that fit. */
export function OperatorWord<Id extends OperatorId>(props: OperatorWordProps<Id>) {
  const { t } = useTranslation('rule');
  const { operator, type, offered, readOnly, onChange } = props;
  const word = operatorWords(t, operator, type);
  if (readOnly) return <span className="text-text-muted">{word}</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('chooseOperator', { word })}
          className="inline-flex min-h-6 items-center rounded-sm px-1 text-text-muted underline decoration-dotted underline-offset-[3px] hover:bg-hover"
        >
          {word}
        </button>
      }
      entries={offered.map((id) => ({
        id,
        label: operatorWords(t, id, type),
        checked: id === operator,
        closes: true,
        onCheckedChange: () => onChange(id),
      }))}
    />
  );
}
