import type { Catalog, StoredFilter } from '@fanfare/shared';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { errorMessage } from '../api/api-error.ts';
import { Page } from '../app/Page.tsx';
import { useMay } from '../app/use-actor.ts';
import { formatMoment } from '../i18n/format-date.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Menu } from '../ui/Menu.tsx';
import { toast } from '../ui/toast-manager.ts';
import { DeleteFilterDialog } from './DeleteFilterDialog.tsx';
import { EffectDialog } from './EffectDialog.tsx';
import { FilterFields } from './FilterFields.tsx';
import { FilterRule } from './FilterRule.tsx';
import { tableLabel } from './filter-parameters.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { isUsed } from './usage-words.ts';
import { useFilterDraft } from './use-filter-draft.ts';

export interface FilterEditorProps {
  /** The filter as last fetched. */
  readonly latest: StoredFilter;
  readonly all: readonly StoredFilter[];
  readonly catalog: Catalog;
}

/** A filter being edited: its rule beside what is said about it. Before a used one is saved, the effect is shown. */
export function FilterEditor({ latest, all, catalog }: FilterEditorProps) {
  const { t } = useTranslation('filters');
  const navigate = useNavigate();
  const readOnly = !useMay('campaigns.edit');
  const edited = useFilterDraft(latest);
  const { base, draft, changed, saving, stale, refusal } = edited;
  const [asked, setAsked] = useState(false);
  const [effect, setEffect] = useState<StoredFilter>();
  const [deleting, setDeleting] = useState(false);
  const missing = draft.name.trim() === '' || draft.parameters.some((one) => one.label.trim() === '');

  function ask(over: StoredFilter) {
    setAsked(true);
    if (missing) return;
    const used = isUsed(over);
    if (used && edited.matters) setEffect(over);
    else void store(over);
  }

  async function store(over: StoredFilter) {
    if (await edited.store(over)) toast(t('effect.saved', { name: draft.name }));
    setEffect(undefined);
  }

  return (
    <Page
      title={base.name}
      subtitle={
        <div className="flex flex-wrap gap-x-4">
          <Link to="/filters" className="link">
            {t('page.back')}
          </Link>
          <p>{t('page.changedBy', { time: formatMoment(base.updatedAt), name: base.updatedBy })}</p>
        </div>
      }
      actions={
        readOnly ? null : (
          <>
            {changed ? (
              <>
                <Chip tone="warning">{t('page.changed')}</Chip>
                <Button onClick={edited.discard}>{t('page.discard')}</Button>
                <Button kind="primary" disabled={saving} onClick={() => ask(base)}>
                  {t('page.save')}
                </Button>
              </>
            ) : null}
            <Menu
              align="end"
              trigger={<IconButton icon={Ellipsis} name={t('menu.more', { name: base.name })} />}
              entries={[
                {
                  id: 'delete',
                  label: t('menu.remove'),
                  icon: Trash2,
                  danger: true,
                  onSelect: () => setDeleting(true),
                },
              ]}
            />
          </>
        )
      }
    >
      {stale ? (
        <InlineMessage
          tone="warning"
          urgent
          title={t('stale.title', { who: stale.updatedBy })}
          actions={
            <>
              <Button onClick={edited.takeTheirs}>{t('stale.theirs')}</Button>
              <Button onClick={() => ask(stale)}>{t('stale.mine')}</Button>
            </>
          }
        >
          {t('stale.text', { time: formatMoment(stale.updatedAt) })}
        </InlineMessage>
      ) : null}
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('save.failed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_22rem] items-start gap-4 max-wide:grid-cols-[minmax(0,1fr)_18rem] max-narrow:grid-cols-[minmax(0,1fr)]">
        <FilterRule
          draft={draft}
          filter={base}
          all={all}
          catalog={catalog}
          readOnly={readOnly}
          onChange={edited.changeRule}
        />
        <FilterFields
          draft={draft}
          filter={base}
          catalog={catalog}
          readOnly={readOnly}
          showMissing={asked}
          onChange={edited.change}
        />
      </div>
      {effect ? (
        <EffectDialog
          filter={effect}
          rule={draft.rule}
          what={tableLabel(catalog, base.table)}
          busy={saving}
          onSave={() => void store(effect)}
          onClose={() => setEffect(undefined)}
        />
      ) : null}
      {deleting ? (
        <DeleteFilterDialog
          filter={base}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate('/filters')}
        />
      ) : null}
      <LeaveQuestion name={base.name} unsaved={changed && !deleting} />
    </Page>
  );
}
