import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AudienceStart } from './AudienceStart.tsx';
import type { Beginning } from './start-activity.ts';

export interface AudienceDialogProps {
  readonly onChoose: (beginning: Beginning) => void;
  readonly onClose: () => void;
}

/** Asks whose people a campaign begins with. */
export function AudienceDialog({ onChoose, onClose }: AudienceDialogProps) {
  const { t } = useTranslation('templates');
  const [beginning, setBeginning] = useState<Beginning>();
  return (
    <Dialog
      onClose={onClose}
      title={t('audience.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('drop.keep')}</Button>
          <Button kind="primary" disabled={!beginning} onClick={() => beginning && onChoose(beginning)}>
            {t('audience.use')}
          </Button>
        </>
      }
    >
      <AudienceStart onChange={setBeginning} />
    </Dialog>
  );
}
