import { expect, type Locator, type Page } from '@playwright/test';
import type { Inspector } from './inspector.ts';
import type { RuleBuilder } from './rule-builder.ts';

/** The settings of a Reconciliation. */
export class ReconciliationSettings {
  readonly page: Page;
  readonly inspector: Inspector;

  constructor(inspector: Inspector) {
    this.page = inspector.page;
    this.inspector = inspector;
  }

  alternative(position: number): Locator {
    return this.inspector.region.getByRole('region', { name: `Alternative ${position}`, exact: true });
  }

  /** Chooses both attributes of a rule of an alternative, and how they are compared. */
  async rule(alternative: number, position: number, source: string, target: string, compared?: string): Promise<void> {
    const list = `Alternative ${alternative}`;
    await this.inspector.attribute(`${list}: attribute ${position} of what arrives`, source);
    await this.inspector.attribute(`${list}: attribute ${position} it is compared with`, target);
    if (compared !== undefined) {
      await this.inspector.select(`${list}: rule ${position} compares`, compared, this.alternative(alternative));
    }
  }

  /** Adds a condition to an alternative with the keyboard. */
  async addCondition(alternative: number): Promise<RuleBuilder> {
    const within = this.alternative(alternative);
    await within.getByRole('button', { name: `Alternative ${alternative}: Add a condition` }).press('Enter');
    return this.inspector.rule(within);
  }

  async suggest(): Promise<void> {
    await this.inspector.region.getByRole('button', { name: 'Suggest rules' }).click();
  }

  /** Types into a number such as “Match from”. */
  async number(label: string, value: number): Promise<void> {
    const field = this.inspector.region.getByRole('textbox', { name: label, exact: true });
    await field.fill(String(value));
    await field.blur();
  }

  /** The lines for review. */
  candidates(): Locator {
    return this.inspector.region.getByRole('list', { name: 'For review' }).getByRole('listitem');
  }

  async focusDecision(kind: 'Accept' | 'Reject', position: number): Promise<void> {
    const button = this.candidates()
      .nth(position)
      .getByRole('button', { name: new RegExp(`^${kind}: `) });
    await button.focus();
    await expect(button).toBeFocused();
  }
}
