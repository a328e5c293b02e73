import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';

/** Takes one file, chosen or dropped: the file input covers the whole area, and browsers accept drops on it. */
export function CampaignFileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('campaigns');
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={classNames(
        'relative flex min-h-24 flex-col items-center justify-center gap-1.5 rounded-lg border border-dashed border-control px-4 py-5 text-center has-focus-visible:outline-2 has-focus-visible:outline-focus',
        over ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Icon of={FileUp} size={20} className="text-text-muted" />
      <label htmlFor={id} className="font-medium">
        {t('file.choose')}
      </label>
      <span className="text-xs text-text-subtle">{t('file.kinds')}</span>
      <input
        id={id}
        type="file"
        accept=".yaml,.yml,.json,application/json,application/yaml"
        className="absolute inset-0 h-full w-full opacity-0"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onChange={(event) => {
          setOver(false);
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
