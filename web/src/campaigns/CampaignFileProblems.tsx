import { useTranslation } from 'react-i18next';
import { formatBytes } from '../i18n/format.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import type { ReadCampaign } from './read-campaign-file.ts';
import { problemText } from '../i18n/speak.ts';

const SHOWN = 6;

export interface CampaignFileProblemsProps {
  readonly file: string;
  readonly read: ReadCampaign;
}

/** Why a file is not a campaign: each problem with its line. */
export function CampaignFileProblems({ file, read }: CampaignFileProblemsProps) {
  const { t } = useTranslation('campaigns');
  if (read.kind === 'campaign') return null;
  if (read.kind === 'too-large') {
    return (
      <InlineMessage tone="danger" urgent>
        {t('file.tooLarge', { file, limit: formatBytes(read.limit) })}
      </InlineMessage>
    );
  }
  const hidden = read.problems.length - SHOWN;
  return (
    <InlineMessage tone="danger" urgent title={t('file.unreadable', { file })}>
      <ul className="mt-1 grid gap-1 text-xs">
        {read.problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>
            {problem.place.line === undefined ? null : `${t('file.line', { line: problem.place.line })} `}
            {problemText(problem)} <code className="text-2xs">{problem.code}</code>
          </li>
        ))}
        {hidden > 0 ? <li>{t('file.more', { count: hidden })}</li> : null}
      </ul>
    </InlineMessage>
  );
}
