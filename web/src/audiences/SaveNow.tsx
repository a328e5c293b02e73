import { type SavedPeople, savePopulation } from '@fanfare/shared';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { ActQuestion } from '../app/ActQuestion.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { useAttempt } from '../app/use-attempt.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { Button } from '../ui/Button.tsx';
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

  async function save(effect: string) {
    const done = await ask(false, effect);
    toast(t('save.done', { name: done.label, after: done.after }));
    if (done.audience !== null) onSaved(done.audience);
    void refresh();
    session.counts.recount();
  }

  const people = looked?.people;
  const count = people === undefined ? 0 : removes ? people.leaving : people.arriving;
  return (
    <>
      <Button icon={Save} className="justify-self-start" disabled={disabled || busy} onClick={() => void look()}>
        {busy ? t('save.looking') : t('save.now')}
      </Button>
      <Refusal of={refusal} title={t('save.failed')} />
      {looked && people ? (
        <ActQuestion
          title={t(removes ? 'save.nowRemoveTitle' : 'save.nowTitle', { people: count, name: people.label })}
          keep={t('save.keep')}
          act={t(removes ? 'save.actRemove' : 'save.act', { count })}
          failed={t('save.failed')}
          danger={false}
          onAct={() => save(looked.effect)}
          onClose={() => setLooked(undefined)}
        >
          {people.audience === null ? <p>{t('save.makes', { name: people.label })}</p> : null}
          <p className="tabular">{t('save.sum', { ...people })}</p>
          {people.heldOut > 0 ? <p className="tabular">{t('save.heldOut', { count: people.heldOut })}</p> : null}
        </ActQuestion>
      ) : null}
    </>
  );
}
