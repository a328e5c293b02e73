import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../app/FormDialog.tsx';
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
  const [typed, setName] = useState<string>();
  const name = typed ?? props.suggested ?? initial;
  const [missing, setMissing] = useState(false);
  const [tried, setTried] = useState(false);

  function check() {
    setMissing(name.trim() === '');
    setTried(true);
    return name.trim() !== '' && props.missing === undefined;
  }

  return (
    <FormDialog
      title={title}
      width={props.width ?? 'md'}
      keep={t('dialog.keep')}
      act={act}
      failed={failed}
      onCheck={check}
      onSubmit={() => onSubmit(name.trim())}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
