import { CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { takenNow } from '../../counts/taken-now.ts';
import { useCounts } from '../../editor/EditorContext.tsx';
import { Chip } from '../../ui/Chip.tsx';

/** Says whether a branch would be taken now; nothing while that is not known. */
export function TakenMark({ activity, port }: { readonly activity: string; readonly port: string }) {
  const { t } = useTranslation('flow');
  const taken = useCounts((state) => takenNow(state.activities.get(activity), port));
  if (taken === undefined) return null;
  return (
    <div>
      <Chip tone={taken ? 'success' : 'outline'} icon={taken ? CircleCheck : CircleSlash}>
        {t(taken ? 'test.taken' : 'test.notTaken')}
      </Chip>
    </div>
  );
}
