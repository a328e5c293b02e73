import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface NameDialogProps {
  readonly title: string;
  readonly act: string;
  readonly failed: string;
  readonly initial?: string;
  /** What the name could be while nothing was typed. */
  readonly suggested?: string | undefined;
  /** What has to be chosen first; set, it is said instead of doing it. */
  readonly missing?: string | undefined;
  readonly width?: 'md' | 'lg';
  readonly maxLength: number;
  /** More fields under the name. */
  readonly children?: ReactNode;
  /** Does it; what it throws is shown and the dialog stays. */
  readonly onSubmit: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a name, and keeps what was typed when it is refused. */
export function NameDialog(props: NameDialogProps) {
  const { t } = useTranslation('campaigns');
  const { title, act, failed, initial = '', maxLength, children, onSubmit, onClose } = props;
  const form = useId();
  const [typed, setName] = useState<string>();
  const name = typed ?? props.suggested ?? initial;
  const [missing, setMissing] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const trimmed = name.trim();
    setMissing(trimmed === '');
    setTried(true);
    if (trimmed === '' || props.missing !== undefined || busy) return;
    setBusy(true);
    try {
      await onSubmit(trimmed);
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
      title={title}
      width={props.width ?? 'md'}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.keep')}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {act}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <TextField
          label={t('dialog.name')}
          value={name}
          maxLength={maxLength}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onValueChange={(next) => {
            setName(next);
            setMissing(false);
          }}
          error={missing ? t('dialog.nameRequired') : undefined}
        />
        {children}
        {tried && props.missing !== undefined ? (
          <InlineMessage tone="danger" size="sm" urgent>
            {props.missing}
          </InlineMessage>
        ) : null}
        {refusal === undefined ? null : (
          <InlineMessage tone="danger" urgent title={failed}>
            {errorMessage(refusal)}
          </InlineMessage>
        )}
      </form>
    </Dialog>
  );
}
