import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 5000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

async function show(page: Page, what: string): Promise<void> {
  await page.getByTestId('numbers-as').click();
  await page.getByRole('menuitemcheckbox', { name: what, exact: true }).click();
  await page.keyboard.press('Escape');
}

function label(page: Page, arrow: string) {
  return page.getByTestId(`transition-${arrow}`);
}

test('numbers become shares of what arrives and of the audience, and the choice is remembered', async ({
  api,
  editor,
  page,
}) => {
  await editor.open(await api.createCampaign('Shares', graph));
  const { canvas } = editor;
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  const unique = await canvas.count(canvas.arrow('Once each', 'Letter'));
  await show(page, 'Share of inbound');
  const share = new Intl.NumberFormat('en-GB', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  await expect(label(page, 'arrow2')).toContainText(share.format(unique / germans));
  await expect(label(page, 'arrow1')).toContainText(germans.toLocaleString('en'));
  await show(page, 'Share of the audience');
  await expect(label(page, 'arrow2')).toContainText(share.format(unique / germans));
  await expect(label(page, 'arrow1')).toContainText(share.format(germans / 5000));
  await page.reload();
  await expect(label(page, 'arrow1')).toContainText(share.format(germans / 5000));
  await show(page, 'People');
  await expect(label(page, 'arrow1')).toContainText(germans.toLocaleString('en'));
});

test('the difference to the last version stands beside the number', async ({ api, editor, page }) => {
  await editor.open(await api.createCampaign('Differences', graph));
  const { canvas, inspector } = editor;
  const before = await canvas.count(canvas.arrow('Germans', 'Once each'));
  await show(page, 'Difference to the last version');
  await expect(page.getByTestId('change-people/out')).toBeHidden();
  await canvas.choose('Germans');
  await inspector.rule().condition('items/0').value('FR');
  const change = page.getByTestId('change-people/out');
  await expect(change).toHaveText(/^[+−][\d,]+$/);
  const now = await canvas.count(canvas.arrow('Germans', 'Once each'));
  const difference = Number((await change.innerText()).replaceAll(',', '').replace('−', '-'));
  expect(difference).toBe(now - before);
});

test('the profile of an arrow shows how its people are distributed', async ({ api, editor, expectAccessible }) => {
  await editor.open(await api.createCampaign('Profile', graph));
  const { canvas, inspector } = editor;
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  await canvas.chooseArrow('Germans', 'Once each');
  await inspector.region.getByRole('tab', { name: 'Profile' }).click();
  const columns = inspector.region.getByTestId('profile-column');
  await expect(columns.first()).toContainText(`${germans.toLocaleString('en')} Customers`);
  await expectAccessible('profile of an arrow');
  await inspector.attribute('Add a column', 'Country');
  const country = inspector.region.getByRole('region', { name: 'Country' });
  await expect(country).toContainText('100.0%');
  await country.getByRole('button', { name: 'Remove Country from the profile' }).click();
  await expect(country).toBeHidden();
});

test('selected arrows tell how many people they share', async ({ api, editor, page, expectAccessible }) => {
  await editor.open(await api.createCampaign('Overlap', graph));
  const { canvas } = editor;
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  const unique = await canvas.count(canvas.arrow('Once each', 'Letter'));
  await canvas.chooseArrow('Germans', 'Once each');
  await canvas.arrow('Once each', 'Letter').click({ position: { x: 12, y: 8 }, modifiers: ['Control'] });
  const overlap = page.getByTestId('overlap');
  const rows = overlap.getByRole('row');
  await expect(rows.nth(1).getByRole('cell')).toHaveText([
    germans.toLocaleString('en'),
    new RegExp(`^${unique.toLocaleString('en')}`),
  ]);
  await expect(rows.nth(2).getByRole('cell').first()).toContainText('100.0%');
  await expectAccessible('overlap of arrows');
});
