import './find.css';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { printCombination } from '../../shortcuts/key-combination.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useEditor, useView } from '../EditorContext.tsx';
import { endFind, stepFound } from './follow-find.ts';

export interface FindFieldProps {
  readonly label: string;
  readonly size?: 'md' | 'sm';
  readonly className?: string;
}

/** Words to find in the campaign, how many places hold them, and the ways to the next and the one before. */
export function FindField({ label, size = 'md', className }: FindFieldProps) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const { view } = session;
  const text = useView((state) => (state.finding ? state.findText : ''));
  const found = useView((state) => state.found);
  const commands = useCommands();
  const keys = (name: string, which = 0) =>
    printCombination(commands.find((one) => one.name === name)?.keys[which] ?? '');
  const total = found?.items.length ?? 0;
  const words = found ? wordsFor(t, found.at, total) : '';
  useEffect(() => {
    if (words !== '') announce(words, { topic: 'find' });
  }, [words]);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      stepFound(session, event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      endFind(session);
    }
  }

  return (
    <div className={classNames('flex items-center gap-1', className)} data-find="">
      <SearchField
        size={size}
        label={label}
        keys={keys('find', 1)}
        value={text}
        onValueChange={(findText) => view.setState({ finding: true, findText })}
        onKeyDown={press}
        className="min-w-0 flex-1"
      />
      {found ? (
        <>
          <span className="tabular min-w-14 px-1 text-center text-xs whitespace-nowrap text-text-muted">{words}</span>
          <IconButton
            size="sm"
            icon={ChevronUp}
            name={t('find.previous')}
            keys={keys('find-previous')}
            disabled={total === 0}
            onClick={() => stepFound(session, -1)}
          />
          <IconButton
            size="sm"
            icon={ChevronDown}
            name={t('find.next')}
            keys={keys('find-next')}
            disabled={total === 0}
            onClick={() => stepFound(session, 1)}
          />
        </>
      ) : null}
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<'editor'>>['t'];

function wordsFor(t: Words, at: number, total: number): string {
  return total === 0 ? t('find.none') : t('find.count', { position: at + 1, total });
}
