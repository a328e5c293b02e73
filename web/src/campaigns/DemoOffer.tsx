import type { EndpointPart, demoState } from '@fanfare/shared';
import { Store } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { DEMO_PEOPLE } from './use-demo.ts';

export interface DemoOfferProps {
  readonly there: EndpointPart<typeof demoState, 'response'>;
  readonly onLoad: () => void;
}

/** The data the templates work on is not there, or only a part of it: what it is, and the button that loads it. */
export function DemoOffer({ there, onLoad }: DemoOfferProps) {
  const { t } = useTranslation('campaigns');
  const { loaded, missing } = there;
  const cutOff = loaded.length > 0;
  return (
    <div className="surface-box flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <Icon of={Store} size={20} className="text-text-muted" />
      <p className="min-w-60 flex-1">
        {cutOff
          ? t('empty.demoCutOff', { loaded: loaded.length, all: loaded.length + missing.length })
          : t('empty.demoText', { people: DEMO_PEOPLE })}
      </p>
      <Button kind="primary" onClick={onLoad}>
        {t(cutOff ? 'empty.demoGoOn' : 'empty.demo')}
      </Button>
    </div>
  );
}
