import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/format-date.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { ApiError, errorMessage } from './api-error.ts';

const WAIT = 8;

export interface LoadFailedProps {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly className?: string;
}

/** Something could not be loaded. What may pass by itself is tried again every eight seconds, in view. */
export function LoadFailed({ error, onRetry, className }: LoadFailedProps) {
  const { t } = useTranslation('api');
  const transient = error instanceof ApiError && error.transient;
  const [triedAt] = useState(() => new Date());
  return (
    <ErrorPanel
      title={errorMessage(error)}
      code={error instanceof ApiError ? error.reference : error.name}
      actions={
        <Button size="sm" onClick={onRetry}>
          {t('tryNow')}
        </Button>
      }
      {...(className ? { className } : {})}
    >
      {t('lastTried', { time: formatTime(triedAt, true) })} {transient ? <Countdown onOver={onRetry} /> : null}
    </ErrorPanel>
  );
}

function Countdown({ onOver }: { readonly onOver: () => void }) {
  const { t } = useTranslation('api');
  const [seconds, setSeconds] = useState(WAIT);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (seconds > 1) setSeconds(seconds - 1);
      else {
        setSeconds(WAIT);
        onOver();
      }
    }, 1000);
    return () => clearTimeout(timer);
  }, [seconds, onOver]);
  return t('retryIn', { seconds });
}
