import { type DataType, ruleLimits } from '@fanfare/shared';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { isSeveral, type Pasted, splitList } from './paste-list.ts';

export interface PasteValuesProps {
  readonly type: DataType;
  /** What became of the last values added. */
  readonly result: Pasted | undefined;
  readonly onAdd: (text: string) => void;
}

/** Where many values are pasted, which adds them at once, or typed; says how many were taken and what was left out. */
export function PasteValues({ type, result, onAdd }: PasteValuesProps) {
  const { t } = useTranslation(['conditions', 'ruleBuilder']);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text') ?? '';
      if (!isSeveral(pasted) || current?.value !== '') return;
      event.preventDefault();
      onAdd(pasted);
    };
    current?.addEventListener('paste', paste);
    return () => current?.removeEventListener('paste', paste);
  }, [onAdd]);
  return (
    <div className="grid gap-2">
      <TextArea ref={field} label={t('list.paste')} value={text} onValueChange={setText} rows={2} />
      <p className="text-text-subtle">{t('list.pasteHelp')}</p>
      <Button
        size="sm"
        className="justify-self-start"
        disabled={splitList(text).length === 0}
        onClick={() => {
          onAdd(text);
          setText('');
        }}
      >
        {t('list.add')}
      </Button>
      <output className="block">
        {result ? (
          <span className="block">
            {[
              t('list.added', { count: result.added }),
              ...(result.doubles > 0 ? [t('list.doubles', { count: result.doubles })] : []),
              ...(result.beyond > 0 ? [t('list.beyond', { count: result.beyond, limit: ruleLimits.listValues })] : []),
            ].join(', ')}
          </span>
        ) : null}
        {result && result.wrong.length > 0 ? (
          <span className="block text-danger-text">
            {t('list.wrong', {
              count: result.wrong.length,
              type: t(`ruleBuilder:type.${type}`),
              examples: result.wrong.slice(0, 3).join(', '),
            })}
          </span>
        ) : null}
      </output>
    </div>
  );
}
