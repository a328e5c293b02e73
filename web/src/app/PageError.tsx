import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';

/** A page that could not be shown; the rest of the frame stays. */
export function PageError() {
  const { t } = useTranslation(['shell', 'ui']);
  const error = useRouteError();
  return (
    <main className="p-7">
      <ErrorPanel
        title={t('shell:pageFailed')}
        code={error instanceof ApiError ? error.reference : errorMessage(error)}
        actions={
          <Button size="sm" onClick={() => window.location.reload()}>
            {t('ui:error.reload')}
          </Button>
        }
      >
        {t('shell:pageFailedText')}
      </ErrorPanel>
    </main>
  );
}
