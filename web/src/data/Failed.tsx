import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';

export interface FailedProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Something could not be loaded: what, why, and the way to try again. */
export function Failed({ title, error, onRetry }: FailedProps) {
  const { t } = useTranslation('data');
  return (
    <ErrorPanel
      title={title}
      code={error instanceof ApiError ? error.reference : undefined}
      actions={<Button onClick={onRetry}>{t('import.tryAgain')}</Button>}
    >
      {errorMessage(error)}
    </ErrorPanel>
  );
}
