import {
  type AttributePath,
  audienceLimits,
  type Catalog,
  columnWithRole,
  findDimension,
  findTable,
  type HandResult,
  type StoredAudience,
} from '@fanfare/shared';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { AttributeField } from '../inspector/AttributeField.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/toast-manager.ts';
import { HandFindings } from './HandFindings.tsx';
import { fileValues, pastedValues } from './list-values.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

export interface HandDialogProps {
  readonly audience: StoredAudience;
  readonly change: 'add' | 'remove';
  readonly catalog: Catalog;
  readonly onClose: () => void;
}

/** Puts people in or takes them out by hand: a list is pasted or read from a file, looked up, and only then applied. */
export function HandDialog({ audience, change, catalog, onClose }: HandDialogProps) {
  const { t } = useTranslation('audiences');
  const { byHand } = useAudienceChanges();
  const file = useRef<HTMLInputElement>(null);
  const fileName = useId();
  const table = findTable(catalog, findDimension(catalog, audience.dimension)?.table ?? '');
  const usual = table && (columnWithRole(table, 'email')?.name ?? table.key[0]);
  const [attribute, setAttribute] = useState<AttributePath | null>(
    usual === undefined ? null : { links: [], column: usual },
  );
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<readonly string[]>();
  const [found, setFound] = useState<HandResult>();
  const [tooMany, setTooMany] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const values = taken ?? pastedValues(text);

  async function ask(preview: boolean) {
    if (attribute === null) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const people = { kind: 'values' as const, attribute, values: [...values] };
      const result = await byHand(audience.id, { change, people, preview, effect: crypto.randomUUID() });
      if (preview) setFound(result);
      else {
        toast(t('hand.done', { count: result.changed }));
        onClose();
      }
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  function retake(next: readonly string[] | undefined) {
    setFound(undefined);
    const fits = (next?.length ?? 0) <= audienceLimits.handPicked;
    setTooMany(!fits);
    setTaken(fits ? next : undefined);
  }

  return (
    <Dialog
      onClose={onClose}
      title={t(`hand.${change}Title`, { name: audience.label })}
      description={t(`hand.${change}Text`)}
      actions={
        <>
          <Button onClick={onClose}>{t('hand.keep')}</Button>
          {found ? (
            <Button kind="primary" disabled={busy || found.changed === 0} onClick={() => void ask(false)}>
              {found.changed === 0 ? t('hand.unchanged') : t(`hand.${change}`, { count: found.changed })}
            </Button>
          ) : (
            <Button
              kind="primary"
              disabled={busy || values.length === 0 || attribute === null}
              onClick={() => void ask(true)}
            >
              {t('hand.check')}
            </Button>
          )}
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <AttributeField
          label={t('hand.by')}
          showLabel
          catalog={catalog}
          table={table?.name}
          value={attribute}
          readOnly={false}
          onChange={(path) => {
            setFound(undefined);
            setAttribute(path);
          }}
        />
        <TextArea
          label={t('hand.values')}
          rows={6}
          value={taken ? '' : text}
          placeholder={taken ? t('hand.given', { count: taken.length }) : ''}
          help={t('hand.byHelp')}
          onValueChange={(next) => {
            setText(next);
            retake(undefined);
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" icon={FileUp} aria-describedby={fileName} onClick={() => file.current?.click()}>
            {t('hand.file')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,.tsv,text/plain,text/csv"
            aria-label={t('hand.file')}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) void chosen.text().then((content) => retake(fileValues(content)));
              event.target.value = '';
            }}
          />
          <span id={fileName} className="text-xs text-text-muted">
            {values.length > 0 ? t('hand.given', { count: values.length }) : t('hand.fileHelp')}
          </span>
        </div>
        {tooMany ? (
          <InlineMessage tone="danger" urgent>
            {t('hand.fileTooLarge', { most: audienceLimits.handPicked })}
          </InlineMessage>
        ) : null}
        {found ? <HandFindings found={found} /> : null}
        {refusal === undefined ? null : (
          <InlineMessage tone="danger" urgent title={t('failed')}>
            {errorMessage(refusal)}
          </InlineMessage>
        )}
      </div>
    </Dialog>
  );
}
