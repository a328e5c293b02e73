import { type SavedPeople, savePopulation } from '@fanfare/shared';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useAttempt } from '../app/use-attempt.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';
import { toast } from '../ui/toast-manager.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

export interface SaveNowProps {
  /** Id of the Save audience. */
  readonly activity: string;
  /** Whether it takes people out instead of putting them in. */
  readonly removes: boolean;
  readonly disabled: boolean;
  /** Gets the id of the audience, which may have just been made. */
  readonly onSaved: (audience: string) => void;
}

/** Saves the people that arrive without a run, after saying how many and what happens to those saved before. */
export function SaveNow({ activity, removes, disabled, onSaved }: SaveNowProps) {
  const { t } = useTranslation('audiences');
  const session = useEditor();
  const { refresh } = useAudienceChanges();
  const [looked, setLooked] = useState<{ people: SavedPeople; effect: string }>();
  const { busy, refusal, attempt } = useAttempt();

  const ask = (preview: boolean, effect: string) =>
    call(savePopulation, { body: { graph: session.documents.getState().graph, activity, preview, effect } });
  const look = () =>
    attempt(async () => {
      const effect = crypto.randomUUID();
      setLooked({ people: await ask(true, effect), effect });
    });
  const save = (effect: string) =>
    attempt(async () => {
      const done = await ask(false, effect);
      setLooked(undefined);
      toast(t('save.done', { name: done.label, after: done.after }));
      if (done.audience !== null) onSaved(done.audience);
      await refresh();
      session.counts.recount();
    });

  const failure =
    refusal === undefined ? null : (
      <InlineMessage tone="danger" urgent size="sm" title={t('save.failed')}>
        {errorMessage(refusal)}
      </InlineMessage>
    );
  const people = looked?.people;
  const count = people === undefined ? 0 : removes ? people.leaving : people.arriving;
  return (
    <>
      <Button icon={Save} className="justify-self-start" disabled={disabled || busy} onClick={() => void look()}>
        {busy && looked === undefined ? t('save.looking') : t('save.now')}
      </Button>
      {looked === undefined ? failure : null}
      {looked && people ? (
        <QuestionDialog
          open
          onOpenChange={(open) => {
            if (!open) setLooked(undefined);
          }}
          title={t(removes ? 'save.nowRemoveTitle' : 'save.nowTitle', { people: count, name: people.label })}
          keep={t('save.keep')}
          act={t(removes ? 'save.actRemove' : 'save.act', { count })}
          busy={busy}
          onAct={() => void save(looked.effect)}
        >
          {people.audience === null ? <p>{t('save.makes', { name: people.label })}</p> : null}
          <p className="tabular">{t('save.sum', { ...people })}</p>
          {people.heldOut > 0 ? <p className="tabular">{t('save.heldOut', { count: people.heldOut })}</p> : null}
          {failure}
        </QuestionDialog>
      ) : null}
    </>
  );
}
