import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { PlaceProvider } from '../../inspector/place.ts';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { StaleNotice } from '../saving/StaleNotice.tsx';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';
import { usePlaceOf } from '../use-place-of.ts';
import { inspectActivity } from '../view-actions.ts';
import { OpenRule } from './OpenRule.tsx';
import { ruleTarget } from './rule-target.ts';
import { type RuleAddress, useRuleAddress } from './use-rule-address.ts';

/** A rule over the whole page: what it can speak of, the rule itself, and what comes out. */
export function RuleScreen({ address }: { readonly address: RuleAddress }) {
  const { t } = useTranslation('ruleBuilder');
  const session = useEditor();
  const graph = useDocument((state) => state.graph);
  const catalog = useCampaignCatalog();
  const survey = useStore(session.checked, (check) => check.survey);
  const { close } = useRuleAddress();
  const target = catalog && ruleTarget(graph, catalog, survey, address);
  const { activity, field } = address;
  const here = usePlaceOf(activity, { everybody: target?.isElsewhere ?? false });
  useEffect(() => {
    inspectActivity(session, activity, { tab: 'settings' });
    return () => session.view.setState({ returnedFrom: `${activity}/${field}` });
  }, [session, activity, field]);
  const back = (
    <Button kind="primary" onClick={close}>
      {t('screen.back')}
    </Button>
  );
  return (
    <div className="editor flex h-full flex-col bg-app">
      <div className="relative z-10 order-2 flex-none">
        <StaleNotice />
      </div>
      {!catalog || (!survey && target) ? (
        <LoadingLines lines={8} className="order-3 p-7" />
      ) : !target ? (
        <main className="order-3 p-7">
          <EmptyState title={t('screen.gone')} actions={back}>
            {t('screen.goneText')}
          </EmptyState>
        </main>
      ) : target.dimension === undefined ? (
        <main className="order-3 p-7">
          <EmptyState title={t('screen.noTable')} actions={back}>
            {t('screen.noTableText')}
          </EmptyState>
        </main>
      ) : (
        <PlaceProvider value={here}>
          <OpenRule address={address} target={target} dimension={target.dimension} catalog={catalog} onClose={close} />
        </PlaceProvider>
      )}
    </div>
  );
}
