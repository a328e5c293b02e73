import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Where and for what axe looks. */
interface Look {
  /** A selector of the part that is looked at; without it the whole page. */
  readonly within?: string;
  /** One rule alone; without it all of WCAG 2.2 AA. */
  readonly rule?: string;
}

/**
 * What axe objects to on the page as it is now: each rule with the elements that break it. Our pages have no frames, so it
 * all happens in the page; axe would open another one for every look to put the findings of frames together.
 */
export async function accessibilityFaults(page: Page, { within, rule }: Look = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const { violations } = await (rule === undefined ? axe.withTags(everything) : axe.withRules(rule)).analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}
