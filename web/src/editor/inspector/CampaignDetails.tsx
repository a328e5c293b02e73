import { campaignLimits } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { errorMessage } from '../../api/api-error.ts';
import { campaignListQuery } from '../../api/campaign-queries.ts';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeHead, type HeadChange } from '../change-head.ts';
import { useEditor } from '../EditorContext.tsx';

interface Typed {
  readonly description?: string | undefined;
  readonly owner?: string | undefined;
}

/** Description, owner and tags, changed where they stand; what is refused stays in its field. */
export function CampaignDetails() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const { description, owner, tags } = useStore(session.head);
  const { data: known } = useQuery(campaignListQuery({ pageSize: 1 }));
  const [typed, setTyped] = useState<Typed>({});
  const [failed, setFailed] = useState<string | undefined>();
  const owners = useId();
  const ownerMissing = typed.owner?.trim() === '';

  async function save(change: HeadChange) {
    try {
      await changeHead(session, change);
      setFailed(undefined);
      return true;
    } catch (error) {
      setFailed(t('overview.notSaved', { reason: errorMessage(error) }));
      return false;
    }
  }

  async function leave(field: keyof Typed, now: string) {
    const next = typed[field]?.trim();
    if (next === undefined || (field === 'owner' && next === '')) return;
    if (next === now || (await save({ [field]: next }))) setTyped((before) => ({ ...before, [field]: undefined }));
  }

  return (
    <div className="grid gap-3">
      <TextArea
        label={t('overview.description')}
        optional
        rows={3}
        maxLength={campaignLimits.description}
        value={typed.description ?? description}
        onValueChange={(next) => setTyped((before) => ({ ...before, description: next }))}
        onBlur={() => void leave('description', description)}
      />
      <TextField
        label={t('overview.owner')}
        value={typed.owner ?? owner}
        maxLength={campaignLimits.name}
        list={owners}
        autoComplete="off"
        onValueChange={(next) => setTyped((before) => ({ ...before, owner: next }))}
        onBlur={() => void leave('owner', owner)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        error={ownerMissing ? t('overview.ownerMissing') : undefined}
      />
      <datalist id={owners}>
        {known?.owners.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <MultiSelect
        label={t('overview.tags')}
        optional
        help={t('overview.tagsHelp')}
        value={tags}
        onValueChange={(next) => void save({ tags: next.slice(0, campaignLimits.tags) })}
        options={[...new Set([...(known?.tags ?? []), ...tags])].map((tag) => ({ value: tag, label: tag }))}
        onCreate={(text) => (tags.length >= campaignLimits.tags ? null : text.slice(0, campaignLimits.tag))}
      />
      {failed ? (
        <InlineMessage tone="danger" size="sm" urgent>
          {failed}
        </InlineMessage>
      ) : null}
    </div>
  );
}
