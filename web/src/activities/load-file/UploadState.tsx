import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import type { Uploading } from './use-file-upload.ts';

/** How far an upload is, or why it failed. */
export function UploadState({ uploading }: { readonly uploading: Uploading }) {
  const { t } = useTranslation('loadFile');
  const { name } = uploading;
  if (uploading.state === 'sending') {
    return (
      <div className="grid gap-1.5 text-left">
        <span className="truncate text-xs text-text-muted">{t('uploading', { name })}</span>
        <progress className="progress w-full" value={uploading.share} aria-label={t('uploading', { name })} />
        <Button size="sm" className="justify-self-start" onClick={uploading.cancel}>
          {t('cancel')}
        </Button>
      </div>
    );
  }
  return (
    <InlineMessage
      tone="danger"
      size="sm"
      urgent
      className="text-left"
      title={t('failed', { name })}
      actions={
        <Button size="sm" onClick={uploading.again}>
          {t('tryAgain')}
        </Button>
      }
    >
      {errorMessage(uploading.error)}
    </InlineMessage>
  );
}
