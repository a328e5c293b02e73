import type { DataType } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { MultiSelect } from '../ui/MultiSelect.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useValueOptions, type ValueSource } from './value-source.ts';

export interface ListEditorProps {
  readonly values: readonly (string | boolean)[];
  readonly type: DataType;
  readonly source: ValueSource | undefined;
  readonly onChange: (values: (string | boolean)[]) => void;
}

/** More than this many values are shown as a number, not as chips. */
const CHIPS = 200;

/** A list of values: chosen from what the data holds, typed, or pasted line by line. */
export function ListEditor({ values, source, onChange }: ListEditorProps) {
  const { t } = useTranslation('rule');
  const [search, setSearch] = useState('');
  const [pasted, setPasted] = useState('');
  const { options } = useValueOptions(source, search);
  const texts = values.map(String);
  const add = () => {
    onChange([...new Set([...texts, ...linesOf(pasted)])]);
    setPasted('');
  };
  return (
    <div className="grid min-w-0 gap-3">
      {texts.length > CHIPS ? (
        <p>{t('value.many', { count: texts.length })}</p>
      ) : (
        <MultiSelect
          label={t('value.values')}
          value={texts}
          onValueChange={onChange}
          options={options}
          onSearch={setSearch}
          onCreate={(text) => text}
        />
      )}
      <TextArea label={t('value.paste')} value={pasted} onValueChange={setPasted} rows={3} />
      <Button size="sm" onClick={add} disabled={linesOf(pasted).length === 0} className="justify-self-start">
        {t('value.add')}
      </Button>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
