import type { CampaignTemplate } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';

export interface TemplateDialogProps {
  readonly onChoose: (template: CampaignTemplate) => void;
  readonly onClose: () => void;
}

/** All templates to choose from; a click takes one. */
export function TemplateDialog({ onChoose, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('templates');
  return (
    <Dialog onClose={onClose} title={t('gallery.title')} description={t('gallery.text')} width="wide">
      <div className="-m-1 max-h-[min(44rem,72vh)] overflow-y-auto p-1">
        <TemplateGallery onChoose={onChoose} />
      </div>
    </Dialog>
  );
}
