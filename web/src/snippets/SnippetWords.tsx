import { snippetLimits } from '@fanfare/shared';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface SnippetWordsProps {
  readonly title: string;
  readonly act: string;
  readonly initial: { readonly name: string; readonly description: string };
  /** Does it; what it throws is shown and the dialog stays. */
  readonly onSubmit: (words: { name: string; description: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name and the description of a snippet. */
export function SnippetWords({ title, act, initial, onSubmit, onClose }: SnippetWordsProps) {
  const { t } = useTranslation(['snippets', 'campaigns']);
  const form = useId();
  const [name, setName] = useState(initial.name);
  const [description, setDescription] = useState(initial.description);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const trimmed = name.trim();
    setMissing(trimmed === '');
    if (trimmed === '' || busy) return;
    setBusy(true);
    try {
      await onSubmit({ name: trimmed, description: description.trim() });
      onClose();
    } catch (error) {
      setRefusal(errorMessage(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('campaigns:dialog.keep')}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {act}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <TextField
          label={t('name')}
          value={name}
          maxLength={snippetLimits.name}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onValueChange={(next) => {
            setName(next);
            setMissing(false);
          }}
          error={missing ? t('campaigns:dialog.nameRequired') : undefined}
        />
        <TextArea
          label={t('description')}
          optional
          rows={3}
          maxLength={snippetLimits.description}
          value={description}
          onValueChange={setDescription}
        />
        {refusal === undefined ? null : (
          <InlineMessage tone="danger" urgent title={t('notSaved')}>
            {refusal}
          </InlineMessage>
        )}
      </form>
    </Dialog>
  );
}
