import { useTranslation } from 'react-i18next';
import { type TestName, testNames } from './linked-test.ts';
import { WordMenu } from './WordMenu.tsx';

export interface TestWordProps {
  readonly name: TestName;
  readonly readOnly: boolean;
  readonly onChange: (name: TestName) => void;
}

/** What is asked of the rows of a linked table; a press lists all that can be asked. */
export function TestWord({ name, readOnly, onChange }: TestWordProps) {
  const { t } = useTranslation('rule');
  const wordOf = (test: TestName) => t(`link.${test}`);
  return (
    <WordMenu
      name={`${t('link.test')}: ${wordOf(name)}`}
      value={name}
      offered={testNames}
      {...{ wordOf, readOnly, onChange }}
    />
  );
}
