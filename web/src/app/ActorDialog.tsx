import { setActor } from '@fanfare/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actorQuery } from '../api/actor-queries.ts';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { languageName, languages, type LanguageTag } from '../i18n/languages.ts';
import { readerLanguage } from '../i18n/reader.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { chooseActorLanguage } from './use-actor-language.ts';

const LONGEST = 100;

export interface ActorDialogProps {
  readonly open: boolean;
  /** The name until now; without one the question must be answered. */
  readonly current: string | undefined;
  readonly onDone: () => void;
}

/** Asks for the name that stands beside everything this browser changes, and for the language. */
export function ActorDialog({ open, current, onDone }: ActorDialogProps) {
  const { t } = useTranslation('shell');
  const form = useId();
  const client = useQueryClient();
  const [name, setName] = useState(current ?? '');
  const [language, setLanguage] = useState<LanguageTag>();
  const [error, setError] = useState<string>();
  const save = useMutation({
    mutationFn: (next: string) => call(setActor, { body: { name: next } }),
    onSuccess: (answer) => {
      client.setQueryData(actorQuery().queryKey, answer);
      onDone();
      if (language !== undefined) void chooseActorLanguage(language);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const next = name.trim();
    if (next === '') setError(t('actor.required'));
    else save.mutate(next);
  }

  return (
    <Dialog
      open={open}
      onClose={() => {
        if (current !== undefined) onDone();
      }}
      mustAnswer={current === undefined}
      title={current === undefined ? t('actor.question') : t('actor.rename')}
      description={t('actor.why')}
      actions={
        <>
          {current === undefined ? null : <Button onClick={onDone}>{t('actor.keep', { name: current })}</Button>}
          <Button kind="primary" type="submit" form={form} disabled={save.isPending}>
            {current === undefined ? t('actor.save') : t('actor.change')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={t('actor.name')}
          value={name}
          maxLength={LONGEST}
          autoComplete="name"
          onValueChange={(next) => {
            setName(next);
            setError(undefined);
          }}
          error={error}
        />
        <Select
          label={t('language.name')}
          help={t('language.help')}
          value={language ?? readerLanguage()}
          onValueChange={setLanguage}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
        />
        {save.error ? (
          <InlineMessage tone="danger" urgent title={t('actor.failed')}>
            {errorMessage(save.error)}
          </InlineMessage>
        ) : null}
      </form>
    </Dialog>
  );
}
