import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { printCombination } from '../shortcuts/key-combination.ts';
import { IconButton } from '../ui/Button.tsx';
import { inWords } from './commands/history-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import { useDocument } from './EditorContext.tsx';

/** Undo and redo, with what they would take back or do again. */
export function HistoryButtons({ size = 'md' }: { readonly size?: 'md' | 'sm' }) {
  const { t } = useTranslation('editor');
  const commands = useCommands();
  const past = useDocument((state) => state.history.past.at(-1)?.label);
  const future = useDocument((state) => state.history.future[0]?.label);
  const command = (name: string) => commands.find((one) => one.name === name);
  const press = (name: string) => command(name)?.perform(new KeyboardEvent('keydown'));
  const keys = (name: string) => printCombination(command(name)?.keys[0] ?? '');
  return (
    <>
      <IconButton
        icon={Undo2}
        size={size}
        name={past ? t('undoNamed', { what: inWords(t, past) }) : t('nothingToUndo')}
        keys={keys('undo')}
        disabled={past === undefined}
        onClick={() => press('undo')}
        className="data-disabled:border-transparent! data-disabled:bg-transparent!"
        data-testid="undo"
      />
      <IconButton
        icon={Redo2}
        size={size}
        name={future ? t('redoNamed', { what: inWords(t, future) }) : t('nothingToRedo')}
        keys={keys('redo')}
        disabled={future === undefined}
        onClick={() => press('redo')}
        className="data-disabled:border-transparent! data-disabled:bg-transparent!"
        data-testid="redo"
      />
    </>
  );
}
