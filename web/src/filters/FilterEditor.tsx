import type { Catalog, StoredFilter } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DraftPage } from '../app/DraftPage.tsx';
import { useMay } from '../app/use-actor.ts';
import { toast } from '../ui/toast-manager.ts';
import { DeleteFilterDialog } from './DeleteFilterDialog.tsx';
import { EffectDialog } from './EffectDialog.tsx';
import { FilterFields } from './FilterFields.tsx';
import { FilterRule } from './FilterRule.tsx';
import { tableLabel } from './filter-parameters.ts';
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
  const { base, draft, saving, stale } = edited;
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
  }

  return (
    <DraftPage
      name={base.name}
      back={{ to: '/filters', words: t('page.back') }}
      draft={edited}
      readOnly={readOnly}
      save={{ words: t('page.save'), failed: t('save.failed'), disabled: saving }}
      onSave={() => ask(base)}
      onOverwrite={() => {
        if (stale) ask(stale);
      }}
      entries={[
        { id: 'delete', label: t('menu.remove'), icon: Trash2, danger: true, onSelect: () => setDeleting(true) },
      ]}
      leaving={deleting}
    >
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
          onSave={() => store(effect)}
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
    </DraftPage>
  );
}
