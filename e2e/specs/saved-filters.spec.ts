import { expect, test } from '../fixtures.ts';
import { SavedFilters } from '../pages/saved-filters.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('a filter with a parameter is used in two campaigns, and both follow a change of it', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const filters = new SavedFilters(page);
  const openRule = async (activity: string) => {
    await canvas.choose(activity);
    await inspector.region.getByRole('button', { name: 'Open the rule builder' }).click();
  };
  const closeRule = () => page.getByRole('button', { name: 'Done', exact: true }).click();

  const spring = await api.createCampaign('Spring', chain(audience('people', 'Germans', 'DE')));
  await editor.open(spring);
  const germans = await canvas.count(canvas.freeEnd('Germans'));
  await openRule('Germans');
  await filters.openPanel();
  await expectAccessible('panel of saved filters');
  await filters.panel.getByRole('button', { name: 'Save this rule as a filter' }).click();
  await filters.fillNew({
    name: 'Lives in a country',
    description: 'By the address we know.',
    parameters: { 'Country is DE': 'Country' },
    shared: true,
  });
  await expectAccessible('a new filter');
  await filters.saveNew();
  await expect(page.getByText('fulfil the saved filter')).toBeVisible();
  await closeRule();
  await canvas.expectFreeCount('Germans', germans);
  await editor.expectSaved();

  const autumn = await api.createCampaign('Autumn', chain(audience('people', 'French')));
  await editor.open(autumn);
  const everyone = await canvas.count(canvas.freeEnd('French'));
  await openRule('French');
  await filters.openPanel();
  await filters.insertLinked('Lives in a country');
  await setValue('FR');
  await closeRule();
  const french = await canvas.count(canvas.freeEnd('French'));
  expect(french).toBeGreaterThan(0);
  expect(french).not.toBe(germans);
  await editor.expectSaved();

  await filters.open('Lives in a country');
  await expectAccessible('the page of a filter');
  await filters
    .rule()
    .getByRole('button', { name: /^Operator: / })
    .click();
  await page.getByRole('menuitemcheckbox', { name: 'is not', exact: true }).click();
  await filters.save();
  const effect = filters.effect();
  await expect(effect).toContainText(`${words(germans)} → ${words(everyone - germans)} Customers`);
  await expect(effect).toContainText(`+${words(everyone - germans)} enter`);
  await expect(effect).toContainText(`−${words(germans)} leave`);
  await expect(effect).toContainText('2 campaigns follow the filter at once');
  await expect(effect.getByRole('listitem').filter({ hasText: 'Autumn' })).toContainText('in French');
  await expectAccessible('the effect of a change');
  await effect.getByRole('button', { name: 'Save for 2 campaigns' }).click();
  await expect(effect).toBeHidden();

  await editor.open(spring);
  await canvas.expectFreeCount('Germans', everyone - germans);
  await editor.open(autumn);
  await canvas.expectFreeCount('French', everyone - french);

  await page.goto('/filters');
  await filters.more('Lives in a country', 'Delete');
  await expect(page.getByRole('dialog', { name: '“Lives in a country” is in use' })).toContainText('Spring');
  await expectAccessible('a filter in use');

  async function setValue(value: string) {
    await page.getByRole('button', { name: 'DE', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Value of Country' });
    await panel.getByRole('combobox').fill(value);
    await page
      .getByRole('option', { name: new RegExp(`^${value}`) })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

function words(people: number): string {
  return people.toLocaleString('en-GB');
}
