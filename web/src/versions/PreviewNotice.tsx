import type { VersionHead } from '@fanfare/shared';
import { GitCompareArrows, History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { errorMessage } from '../api/api-error.ts';
import { useChangesAddress } from '../changes/use-changes-address.ts';
import { useNarrow } from '../editor/use-editable.ts';
import { formatMoment } from '../i18n/format-date.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { useLiveSession } from './live-session.ts';
import { useVersionActions } from './version-actions.ts';
import { useVersionAddress } from './use-version-address.ts';

/** Says that an older version is looked at, and what can be done with it. */
export function PreviewNotice({ version }: { readonly version: VersionHead }) {
  const { t } = useTranslation('versions');
  const live = useLiveSession();
  const actions = useVersionActions();
  const { open } = useVersionAddress();
  const { compare } = useChangesAddress();
  const archived = useStore(live.head, ({ status }) => status === 'archived');
  const narrow = useNarrow();
  const [failed, setFailed] = useState<string | undefined>();
  const { number, label, actor, at } = version;

  async function restore() {
    try {
      await actions.restore(number);
      open(undefined);
    } catch (error) {
      setFailed(t('refused', { reason: errorMessage(error) }));
    }
  }

  return (
    <InlineMessage
      tone="info"
      className="rounded-none!"
      title={label === null ? t('preview.title', { number }) : t('preview.titleNamed', { number, label })}
      actions={
        <>
          <Button size="sm" icon={Undo2} onClick={() => open(undefined)}>
            {t('preview.back')}
          </Button>
          <Button size="sm" icon={GitCompareArrows} onClick={() => compare(number)}>
            {t('compare')}
          </Button>
          {archived || narrow ? null : (
            <Button size="sm" icon={History} onClick={() => void restore()}>
              {t('restore')}
            </Button>
          )}
        </>
      }
    >
      {t('preview.text', { who: actor, time: formatMoment(at) })}
      {failed ? (
        <p role="alert" className="mt-1 text-danger-text">
          {failed}
        </p>
      ) : null}
    </InlineMessage>
  );
}
