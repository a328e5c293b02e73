import { CircleAlert, CircleCheck, CircleHelp, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon, type IconGlyph } from './Icon.tsx';

export type MessageTone = 'info' | 'warning' | 'danger' | 'success' | 'unknown';

const LOOKS: Record<MessageTone, { readonly soft: string; readonly mark: string; readonly icon: IconGlyph }> = {
  info: { soft: 'bg-info-soft', mark: 'text-info-text', icon: Info },
  warning: { soft: 'bg-warning-soft', mark: 'text-warning-text', icon: TriangleAlert },
  danger: { soft: 'bg-danger-soft', mark: 'text-danger-text', icon: CircleAlert },
  success: { soft: 'bg-success-soft', mark: 'text-success-text', icon: CircleCheck },
  unknown: { soft: 'bg-unknown-soft', mark: 'text-unknown-text', icon: CircleHelp },
};

export interface InlineMessageProps {
  readonly tone?: MessageTone;
  readonly icon?: IconGlyph;
  /** What is true, in one bold sentence. */
  readonly title?: ReactNode;
  /** What to do about it. */
  readonly actions?: ReactNode;
  /** Speaks at once when it appears: only for refused saves and failed runs. */
  readonly urgent?: boolean;
  readonly size?: 'md' | 'sm';
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Something that stays true until someone acts. */
export function InlineMessage(props: InlineMessageProps) {
  const { t } = useTranslation('ui');
  const { tone = 'info', title, actions, urgent = false, size = 'md', className, children } = props;
  const look = LOOKS[tone];
  return (
    <div
      role={urgent ? 'alert' : 'note'}
      className={classNames(
        'flex gap-2.5 rounded-md forced-colors:border',
        size === 'sm' ? 'px-2.5 py-2 text-xs' : 'px-3 py-2.5',
        look.soft,
        className,
      )}
    >
      <span className={classNames('mt-px flex-none', look.mark)}>
        <Icon of={props.icon ?? look.icon} size={size === 'sm' ? 14 : 16} />
        <span className="sr-only">{t(`tone.${tone}`)}: </span>
      </span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        {title ? <strong>{title} </strong> : null}
        {children}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
