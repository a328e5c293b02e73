import {
  type Catalog,
  type ConditionGroup,
  createFilter,
  type FilterCondition,
  filterIdsIn,
  filterLimits,
  type FilterParameter,
} from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toast-manager.ts';
import { filtersKey } from './filter-queries.ts';
import { ParameterFields } from './ParameterFields.tsx';
import { useAudiences } from '../audiences/use-audiences.ts';
import { ruleWords } from './rule-words.ts';
import { SharingField } from './SharingField.tsx';
import { useFilterLookup } from './use-filter-lookup.ts';

export interface SaveFilterDialogProps {
  readonly catalog: Catalog;
  readonly table: string;
  /** What is saved: a rule, or a group in it. */
  readonly group: ConditionGroup;
  readonly onClose: () => void;
  /** Puts the linked filter in the place of what was saved; offered only with this. */
  readonly onReplace?: (condition: FilterCondition) => void;
}

/** Saves a rule under a name. What is refused stays typed. */
export function SaveFilterDialog({ catalog, table, group, onClose, onReplace }: SaveFilterDialogProps) {
  const { t } = useTranslation('filters');
  const client = useQueryClient();
  const form = useId();
  const { lookup } = useFilterLookup(filterIdsIn(group));
  const audiences = useAudiences();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [shared, setShared] = useState(false);
  const [parameters, setParameters] = useState<readonly FilterParameter[]>([]);
  const [replace, setReplace] = useState(onReplace !== undefined);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const missing = name.trim() === '' || parameters.some((one) => one.label.trim() === '');

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    try {
      const { disabled: _, ...rule } = group;
      const saved = await call(createFilter, {
        body: { name: name.trim(), description, table, rule, parameters: [...parameters], shared },
      });
      await client.invalidateQueries({ queryKey: filtersKey });
      toast(t('save.saved', { name: saved.name }));
      if (replace) onReplace?.({ kind: 'filter', filter: saved.id, values: {} });
      onClose();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('save.title')}
      width="lg"
      actions={
        <>
          <Button onClick={onClose}>{t('save.keep')}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {t('save.act')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <TextField
          label={t('name')}
          value={name}
          maxLength={filterLimits.name}
          autoComplete="off"
          onValueChange={setName}
          error={asked && name.trim() === '' ? t('nameMissing') : undefined}
        />
        <TextArea
          label={t('description')}
          optional
          rows={2}
          maxLength={filterLimits.description}
          value={description}
          onValueChange={setDescription}
        />
        <p className="rounded-sm bg-sunken px-2.5 py-1.5 text-xs wrap-anywhere">
          <span className="font-medium text-text-muted">{t('inWords')}: </span>
          {ruleWords(group, table, catalog, lookup, audiences)}
        </p>
        <ParameterFields
          rule={group}
          table={table}
          catalog={catalog}
          parameters={parameters}
          onChange={setParameters}
          showMissing={asked}
        />
        <SharingField shared={shared} onChange={setShared} />
        {onReplace ? (
          <Checkbox
            checked={replace}
            onCheckedChange={setReplace}
            label={t('save.replace')}
            help={t('save.replaceHelp')}
          />
        ) : null}
        {refusal === undefined ? null : (
          <InlineMessage tone="danger" urgent title={t('save.failed')}>
            {errorMessage(refusal)}
          </InlineMessage>
        )}
      </form>
    </Dialog>
  );
}
