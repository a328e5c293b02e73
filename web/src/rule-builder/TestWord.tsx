import { useTranslation } from 'react-i18next';
import { Menu } from '../ui/Menu.tsx';
import { type TestName, testNames } from './linked-test.ts';

export interface TestWordProps {
  readonly name: TestName;
  readonly readOnly: boolean;
  readonly onChange: (name: TestName) => void;
}

/** What is asked of the rows of a linked table; a press lists all that can be asked. */
export function TestWord({ name, readOnly, onChange }: TestWordProps) {
  const { t } = useTranslation('rule');
  const word = t(`link.${name}`);
  if (readOnly) return <span className="text-text-muted">{word}</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${t('link.test')}: ${word}`}
          className="inline-flex min-h-6 items-center rounded-sm px-1 text-text-muted underline decoration-dotted underline-offset-[3px] hover:bg-hover"
        >
          {word}
        </button>
      }
      entries={testNames.map((id) => ({
        id,
        label: t(`link.${id}`),
        checked: id === name,
        closes: true,
        onCheckedChange: () => onChange(id),
      }))}
    />
  );
}
