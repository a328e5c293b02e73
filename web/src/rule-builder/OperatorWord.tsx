import type { DataType, OperatorId } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { WordMenu } from './WordMenu.tsx';
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
  const wordOf = (id: Id) => operatorWords(t, id, type);
  return (
    <WordMenu
      name={t('chooseOperator', { word: wordOf(operator) })}
      value={operator}
      {...{ offered, wordOf, readOnly, onChange }}
    />
  );
}
