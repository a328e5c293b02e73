import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { Page } from '../../app/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { toast } from '../../ui/toast-manager.ts';
import { Failed } from '../Failed.tsx';
import { DimensionEditor } from './DimensionEditor.tsx';
import { LinkEditor } from './LinkEditor.tsx';
import { SuggestionPanel } from './SuggestionPanel.tsx';
import { TableEditor } from './TableEditor.tsx';
import { useCatalogDraft } from './use-catalog-draft.ts';
import { problemText } from '../../i18n/speak.ts';

type View = 'dimensions' | 'links' | 'tables' | 'suggestions';

/** What the tables mean: targeting dimensions, links, keys, roles and labels. */
export function CatalogPage() {
  const { t } = useTranslation('data');
  const draft = useCatalogDraft();
  const [view, setView] = useState<View>('dimensions');
  const { catalog, stored, problems, changed } = draft;
  async function save(over: boolean) {
    if (await (over ? draft.saveOver() : draft.save())) toast(t('catalog.saved'));
  }
  return (
    <Page
      title={t('catalog.title')}
      subtitle={t('catalog.text')}
      actions={
        changed ? (
          <>
            <Chip tone="warning">{t('catalog.unsaved')}</Chip>
            <Button onClick={draft.discard}>{t('catalog.discard')}</Button>
            <Button kind="primary" disabled={draft.saving} onClick={() => void save(false)}>
              {t('catalog.save')}
            </Button>
          </>
        ) : null
      }
    >
      {stored.error ? (
        <Failed title={t('catalog.failed')} error={stored.error} onRetry={() => void stored.refetch()} />
      ) : null}
      {draft.stale ? (
        <InlineMessage
          tone="warning"
          urgent
          title={t('catalog.stale')}
          actions={
            <>
              <Button onClick={draft.discard}>{t('catalog.useTheirs')}</Button>
              <Button onClick={() => void save(true)}>{t('catalog.saveMine')}</Button>
            </>
          }
        >
          {t('catalog.staleText')}
        </InlineMessage>
      ) : draft.error === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('catalog.saveFailed')}>
          {errorMessage(draft.error)}
        </InlineMessage>
      )}
      {problems.length > 0 ? (
        <InlineMessage tone="warning" title={t('catalog.problems', { count: problems.length })}>
          <ul className="list-disc pl-4">
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.message}`}>
                {problemText(problem)} <code className="text-2xs text-text-subtle">{problem.code}</code>
              </li>
            ))}
          </ul>
        </InlineMessage>
      ) : null}
      {catalog ? (
        <Tabs<View>
          label={t('catalog.views')}
          value={view}
          onValueChange={setView}
          className="surface-box"
          panelClassName="p-4"
          items={[
            {
              value: 'dimensions',
              label: t('catalog.dimensions'),
              count: catalog.dimensions.length,
              panel: <DimensionEditor catalog={catalog} onChange={draft.change} />,
            },
            {
              value: 'links',
              label: t('catalog.links'),
              count: catalog.links.length,
              panel: <LinkEditor catalog={catalog} onChange={draft.change} />,
            },
            {
              value: 'tables',
              label: t('catalog.tables'),
              count: catalog.tables.length,
              panel: <TableEditor catalog={catalog} onChange={draft.change} />,
            },
            { value: 'suggestions', label: t('catalog.suggestions'), panel: <SuggestionPanel /> },
          ]}
        />
      ) : stored.error ? null : (
        <LoadingLines lines={6} name={t('catalog.loading')} className="surface-box" />
      )}
    </Page>
  );
}
