import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import { useEditor, useView } from '../EditorContext.tsx';
import { FindField } from './FindField.tsx';
import { endFind } from './follow-find.ts';

/** Finding on the canvas: floats over it while open. */
export function FindBar() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const finding = useView((state) => state.finding);
  if (!finding) return null;
  return (
    <section
      aria-label={t('find.label')}
      className="absolute top-7 right-3 z-(--layer-canvas-tools) flex w-90 max-w-[calc(100%-1.5rem)] items-center gap-1 rounded-lg bg-raised p-1.5 shadow-pop"
    >
      <FindField size="sm" label={t('find.placeholder')} className="min-w-0 flex-1" />
      <IconButton size="sm" icon={X} name={t('find.close')} onClick={() => endFind(session)} />
    </section>
  );
}
