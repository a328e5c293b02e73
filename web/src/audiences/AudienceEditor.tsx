import type { Catalog, StoredAudience } from '@fanfare/shared';
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { DraftPage } from '../app/DraftPage.tsx';
import { useMay } from '../app/use-actor.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { AudienceFields } from './AudienceFields.tsx';
import { AudienceRule } from './AudienceRule.tsx';
import { AudienceSizes } from './AudienceSizes.tsx';
import { ClearHandDialog } from './ClearHandDialog.tsx';
import { DeleteAudienceDialog } from './DeleteAudienceDialog.tsx';
import { LostMembers } from './LostMembers.tsx';
import { MembersTab } from './MembersTab.tsx';
import { UseTab } from './UseTab.tsx';
import { useAudienceDraft } from './use-audience-draft.ts';

export interface AudienceEditorProps {
  /** The audience as last fetched. */
  readonly latest: StoredAudience;
  readonly catalog: Catalog;
}

const TABS = ['members', 'rule', 'use'] as const;

/** An audience: who is in it, the rule that selects, what uses it. Members change at once, the rest is saved. */
export function AudienceEditor({ latest, catalog }: AudienceEditorProps) {
  const { t } = useTranslation('audiences');
  const navigate = useNavigate();
  const readOnly = !useMay('campaigns.edit');
  const edited = useAudienceDraft(latest);
  const { base, draft, saving, stale } = edited;
  const [params, setParams] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const [clearing, setClearing] = useState(false);
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'members';
  const isLost = latest.stored === 'gone' || latest.stored === 'other-key';
  const used = latest.usedBy.campaigns + latest.usedBy.audiences + latest.usedBy.filters;
  return (
    <DraftPage
      name={base.label}
      back={{ to: '/audiences', words: t('page.back') }}
      draft={edited}
      readOnly={readOnly}
      save={{ words: t('page.save'), failed: t('page.failed'), disabled: saving || draft.label.trim() === '' }}
      onSave={() => void edited.store()}
      onOverwrite={() => void edited.store(stale)}
      entries={[
        ...(isLost ? [] : [{ id: 'clear', label: t('undoHand.menu'), icon: Undo2, onSelect: () => setClearing(true) }]),
        { id: 'delete', label: t('page.delete'), icon: Trash2, danger: true, onSelect: () => setDeleting(true) },
      ]}
      leaving={deleting}
    >
      {isLost ? <LostMembers audience={latest} readOnly={readOnly} /> : <AudienceSizes id={latest.id} />}
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-4 max-wide:grid-cols-[minmax(0,1fr)_17rem] max-narrow:grid-cols-[minmax(0,1fr)]">
        <Tabs
          label={t('page.tabs')}
          className="surface-box"
          panelClassName="p-4"
          value={tab}
          onValueChange={(next) => setParams(next === 'members' ? {} : { tab: next }, { replace: true })}
          items={[
            {
              value: 'members',
              label: t('tab.members'),
              panel: <MembersTab audience={latest} catalog={catalog} readOnly={readOnly || isLost} />,
            },
            {
              value: 'rule',
              label: t('tab.rule'),
              panel: (
                <AudienceRule
                  audience={base}
                  rule={draft.rule}
                  catalog={catalog}
                  readOnly={readOnly}
                  onChange={(rule) => edited.change({ rule })}
                />
              ),
            },
            { value: 'use', label: t('tab.use'), count: used, panel: <UseTab id={latest.id} /> },
          ]}
        />
        <AudienceFields
          draft={draft}
          audience={latest}
          catalog={catalog}
          readOnly={readOnly}
          onChange={edited.change}
        />
      </div>
      {deleting ? (
        <DeleteAudienceDialog
          audience={latest}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate('/audiences')}
        />
      ) : null}
      {clearing ? <ClearHandDialog audience={latest} onClose={() => setClearing(false)} /> : null}
    </DraftPage>
  );
}
