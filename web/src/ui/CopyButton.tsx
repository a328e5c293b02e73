import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announcer.ts';
import { Button } from './Button.tsx';

export interface CopyButtonProps {
  readonly text: string | (() => string);
  readonly label?: string;
  readonly size?: 'md' | 'sm';
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, size = 'sm' }: CopyButtonProps) {
  const { t } = useTranslation('ui');
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
    announce(t('copied'));
  }
  return (
    <Button size={size} icon={copied ? Check : Copy} onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {copied ? t('copied') : (label ?? t('copy'))}
    </Button>
  );
}
