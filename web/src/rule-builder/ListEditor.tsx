import type { DataType } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenValues } from './ChosenValues.tsx';
import { DistributionList } from './DistributionList.tsx';
import { PasteValues } from './PasteValues.tsx';
import { addPasted, type Pasted } from './paste-list.ts';
import type { ValueSource } from './value-source.ts';

export interface ListEditorProps {
  readonly values: readonly (string | boolean)[];
  readonly type: DataType;
  readonly source: ValueSource | undefined;
  readonly emptyChosen?: boolean;
  readonly onEmpty?: (() => void) | undefined;
  readonly onChange: (values: string[]) => void;
}

/** A list of values: chosen from what the data holds, typed, or thousands of them pasted at once. */
export function ListEditor({ values: given, type, source, emptyChosen = false, onEmpty, onChange }: ListEditorProps) {
  const values = given.map(String);
  const { t } = useTranslation('conditions');
  const [result, setResult] = useState<Pasted>();
  const add = (text: string) => {
    const pasted = addPasted(values, text, type);
    setResult(pasted);
    if (pasted.added > 0) onChange(pasted.values);
  };
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <ChosenValues values={values} source={source} onChange={onChange} />
      {source ? (
        <DistributionList
          label={t('values.labels')}
          source={source}
          chosen={values}
          emptyChosen={emptyChosen}
          several
          loose={false}
          onPick={(value) =>
            onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
          }
          onEmpty={onEmpty}
          onPaste={add}
        />
      ) : null}
      <PasteValues type={type} result={result} onAdd={add} />
    </div>
  );
}
