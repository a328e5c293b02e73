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
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { FormDialog } from '../app/FormDialog.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
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
  const { lookup } = useFilterLookup(filterIdsIn(group));
  const audiences = useAudiences();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [shared, setShared] = useState(false);
  const [parameters, setParameters] = useState<readonly FilterParameter[]>([]);
  const [replace, setReplace] = useState(onReplace !== undefined);
  const [asked, setAsked] = useState(false);
  const missing = name.trim() === '' || parameters.some((one) => one.label.trim() === '');

  function check() {
    setAsked(true);
    return !missing;
  }

  async function submit() {
    const { disabled: _, ...rule } = group;
    const saved = await call(createFilter, {
      body: { name: name.trim(), description, table, rule, parameters: [...parameters], shared },
    });
    await client.invalidateQueries({ queryKey: filtersKey });
    toast(t('save.saved', { name: saved.name }));
    if (replace) onReplace?.({ kind: 'filter', filter: saved.id, values: {} });
  }

  return (
    <FormDialog
      title={t('save.title')}
      width="lg"
      keep={t('save.keep')}
      act={t('save.act')}
      failed={t('save.failed')}
      onCheck={check}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
