import { snippetLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NameDialog } from '../campaigns/NameDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';

export interface SnippetWordsProps {
  readonly title: string;
  readonly act: string;
  readonly initial: { readonly name: string; readonly description: string };
  /** Does it; what it throws is shown and the dialog stays. */
  readonly onSubmit: (words: { name: string; description: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name and the description of a snippet. */
export function SnippetWords({ title, act, initial, onSubmit, onClose }: SnippetWordsProps) {
  const { t } = useTranslation('snippets');
  const [description, setDescription] = useState(initial.description);
  return (
    <NameDialog
      title={title}
      act={act}
      failed={t('notSaved')}
      initial={initial.name}
      maxLength={snippetLimits.name}
      onSubmit={(name) => onSubmit({ name, description: description.trim() })}
      onClose={onClose}
    >
      <TextArea
        label={t('description')}
        optional
        rows={3}
        maxLength={snippetLimits.description}
        value={description}
        onValueChange={setDescription}
      />
    </NameDialog>
  );
}
