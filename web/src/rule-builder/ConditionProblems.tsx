import type { Problem } from '@fanfare/shared';
import { CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconGlyph } from '../ui/Icon.tsx';
import { isUnfinished } from './rule-problems.ts';
import { problemText } from '../i18n/speak.ts';

/** What is wrong with a condition, below it. */
export function ConditionProblems({ problems }: { readonly problems: readonly Problem[] | undefined }) {
  return problems?.map((problem, index) => (
    <p key={`${problem.code}:${index}`} className={classNames('flex items-start gap-1 px-1 text-xs', toneOf(problem))}>
      <Icon of={glyphOf(problem)} size={13} className="mt-0.5" />
      <span className="min-w-0 wrap-anywhere">{problemText(problem)}</span>
    </p>
  ));
}

function toneOf(problem: Problem): string {
  if (isUnfinished([problem])) return 'text-text-muted';
  return problem.severity === 'error' ? 'text-danger-text' : 'text-warning-text';
}

function glyphOf(problem: Problem): IconGlyph {
  if (isUnfinished([problem])) return CircleDashed;
  return problem.severity === 'error' ? OctagonAlert : TriangleAlert;
}
