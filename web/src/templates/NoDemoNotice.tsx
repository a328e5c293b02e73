import { useTranslation } from 'react-i18next';
import { DemoLoading } from '../campaigns/DemoLoading.tsx';
import { useDemo } from '../campaigns/use-demo.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';

/** The data the templates work on is missing: what that means, and the way to load it. */
export function NoDemoNotice() {
  const { t } = useTranslation(['templates', 'campaigns']);
  const { state, load } = useDemo({ stay: true });
  if (state.kind === 'loading') return <DemoLoading progress={state.progress} />;
  if (state.kind === 'failed') {
    return (
      <InlineMessage tone="danger" urgent title={t('campaigns:empty.demoFailed')}>
        {state.message}
      </InlineMessage>
    );
  }
  return (
    <InlineMessage tone="info" title={t('gallery.noDemo')}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span>{t('gallery.noDemoText')}</span>
        <Button size="sm" onClick={() => void load()}>
          {t('gallery.loadDemo')}
        </Button>
      </div>
    </InlineMessage>
  );
}
