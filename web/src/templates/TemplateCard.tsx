import type { CampaignTemplate } from '@fanfare/shared';
import { Trans, useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { SmallDrawing } from './SmallDrawing.tsx';

export interface TemplateCardProps {
  readonly template: CampaignTemplate;
  /** Whether it is the chosen one of several; left out where a click uses it at once. */
  readonly chosen?: boolean | undefined;
  /** People it is about; null while they are counted, undefined where they cannot be. */
  readonly people: number | null | undefined;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

/** A template: its drawing, what it does, and how many people it is about. */
export function TemplateCard({ template, chosen, people, disabled, onChoose }: TemplateCardProps) {
  const { t } = useTranslation('templates');
  const { name, description, graph } = template;
  const { activities } = graph;
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={t('gallery.useNamed', { name })}
      aria-pressed={chosen}
      data-testid={`template-${template.id}`}
      onClick={onChoose}
      className={classNames(
        'surface-box group flex h-full w-full flex-col gap-1.5 p-3 text-left transition-colors duration-(--duration-fast) hover:border-line-strong hover:bg-hover disabled:opacity-60',
        chosen === true && 'border-accent! bg-accent-soft! shadow-(--ring-selected)',
      )}
    >
      <span className="mb-1 grid h-26 w-full place-items-center overflow-hidden rounded-md bg-canvas px-2">
        <SmallDrawing graph={template.graph} />
      </span>
      <span className="text-md leading-snug font-strong">{name}</span>
      <span className="text-xs text-text-muted">{description}</span>
      <span className="mt-auto flex w-full items-baseline justify-between gap-3 pt-1.5 text-xs">
        <span className="text-text-muted">
          {typeof people === 'number' ? (
            <Trans
              t={t}
              i18nKey="gallery.inDemo"
              count={people}
              components={{ b: <strong className="tabular font-strong text-text" /> }}
            />
          ) : people === null ? (
            t('gallery.counting')
          ) : (
            t('gallery.activities', { count: activities.length })
          )}
        </span>
        {chosen === undefined ? (
          <span aria-hidden="true" className="font-strong text-accent-text">
            {t('gallery.use')}
          </span>
        ) : null}
      </span>
    </button>
  );
}
