import type { OutboundPort, Ports } from '../definition.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { ReconciliationConfig } from './config.ts';
import { phrase } from '../../words/phrase.ts';

export const unmatchedPort = 'unmatched';
export const ambiguousPort = 'ambiguous';
export const reviewPort = 'review';

/** The matched rows or the lines, and the lines that leave by a transition of their own. */
export function reconciliationPorts({ result, outputs, fuzzy }: ReconciliationConfig): Ports {
  const outbound: OutboundPort[] = [
    { id: mainPort, label: result === 'matched' ? phrase('label.matched') : phrase('label.lines'), role: 'main' },
  ];
  if (outputs.unmatched) outbound.push({ id: unmatchedPort, label: phrase('label.noMatch'), role: 'complement' });
  if (outputs.ambiguous)
    outbound.push({ id: ambiguousPort, label: phrase('label.severalMatches'), role: 'complement' });
  if (hasReview({ fuzzy })) outbound.push({ id: reviewPort, label: phrase('label.forReview'), role: 'complement' });
  return { inbound: { min: 1, max: 1 }, outbound };
}

/** Whether lines can leave for review. */
export function hasReview({ fuzzy }: Pick<ReconciliationConfig, 'fuzzy'>): boolean {
  return fuzzy !== null && fuzzy.review !== null;
}
