import { expect, test } from '../fixtures.ts';
import { ConditionValues } from '../pages/condition-values.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 2000 });

test('chooses values from the data, pastes many, and sets a range on the bars', async ({ api, editor, page }) => {
  await editor.open(await api.createCampaign('Conditions', chain(audience('people', 'People'))));
  await editor.canvas.choose('People');
  const rule = editor.inspector.rule();

  await rule.add('City');
  const cities = new ConditionValues(page, 'items/0');
  await cities.open();
  const options = cities.panel.getByRole('option');
  await expect(options.first()).toHaveAccessibleName(/, \d+, \d+\.\d%$/);
  await options.nth(0).click();
  await expect(cities.condition).toContainText(/City\s+is\s+\S/);
  await options.nth(1).click();
  await expect(cities.condition).toContainText('is one of');
  await cities.expectAccessible();
  await cities.paste(Array.from({ length: 2443 }, (_, index) => `Town ${index % 2431}`));
  await expect(cities.panel.getByRole('status').getByText('2,431 values added, 12 doubles left out')).toBeVisible();
  await cities.panel.getByRole('checkbox', { name: 'Ignore case' }).click();
  await cities.close();
  await expect(cities.condition).toContainText('2,433 values');
  await cities.condition.getByRole('button', { name: 'ignoring case' }).click();
  await expect(cities.condition).not.toContainText('ignoring case');

  await rule.add('Points');
  const points = new ConditionValues(page, 'items/1');
  await points.open();
  await points.dragBars(1, 3);
  await expect(points.condition).toContainText('is between');
  await points.expectAccessible();
  await points.close();

  await rule.add('Purchases');
  const purchases = rule.condition('items/2');
  await purchases.test('last row');
  await expect(purchases.scope).toContainText('by Bought at exists');
  await purchases.scope.getByRole('button', { name: 'Add a time window' }).click();
  await expect(rule.condition('items/2/where/items/0').scope).toContainText('is in the last 90 days');
  await purchases.add('Channel');
  await expect(rule.condition('items/2/test/such/items/0').scope).toContainText('Channel');
});
