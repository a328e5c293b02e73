import { expect, test } from '../fixtures.ts';
import { Snippets } from '../pages/snippets.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const graph = chain(audience('people', 'Everybody'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

test('chosen activities are kept as a snippet and inserted in another campaign', async ({ api, editor, page }) => {
  const { canvas } = editor;
  const snippets = new Snippets(page);
  await editor.open(await api.createCampaign('Where it comes from', graph));
  await canvas.choose('Once each');
  await canvas.choose('Letter', true);
  await editor.inspector.region.getByRole('button', { name: 'Save as snippet…' }).click();
  await snippets.save('One letter each', 'For everybody with an address');
  await expect(snippets.entry('One letter each')).toBeVisible();

  await editor.open(await api.createCampaign('Where it goes', chain(audience('people', 'Germans', 'DE'))));
  await canvas.choose('Germans');
  await snippets.entry('One letter each').click();
  await expect(canvas.arrow('Germans', 'Once each')).toBeVisible();
  await expect(canvas.arrow('Once each', 'Letter')).toBeVisible();
  await editor.undo();
  await expect(canvas.activities()).toHaveCount(1);
  await snippets.entry('One letter each').dragTo(canvas.region, { targetPosition: { x: 200, y: 300 } });
  await expect(canvas.activities()).toHaveCount(3);
  await expect(canvas.arrow('Germans', 'Once each')).toBeHidden();

  await snippets.menu('One letter each', 'Change name and description');
  const words = page.getByRole('dialog', { name: 'Change “One letter each”' });
  await words.getByLabel('Name').fill('Letter once');
  await words.getByRole('button', { name: 'Save' }).click();
  await expect(snippets.entry('Letter once')).toBeVisible();
  await snippets.menu('Letter once', 'Delete');
  await expect(snippets.entry('Letter once')).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(snippets.entry('Letter once')).toBeVisible();
});

test('a snippet is kept and inserted with the keyboard alone; a taken name stays in its field', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('By keyboard', graph));
  await canvas.activity('Letter').focus();
  for (const name of ['Just a letter', 'just A LETTER']) {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Save as snippet');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Save 1 activity as a snippet' });
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await dialog.getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
    if (name === 'Just a letter') await expect(dialog).toBeHidden();
    else await expect(dialog.getByRole('alert')).toContainText('There is already a snippet called just A LETTER.');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Insert a snippet');
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Insert a snippet' });
  await expect(list.getByRole('option', { name: 'Just a letter' })).toBeVisible();
  await expectAccessible('list of snippets');
  await page.keyboard.type('just');
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(canvas.activities()).toHaveCount(4);
  await editor.undo();
  await canvas.plus('Letter').click();
  await page
    .getByRole('dialog', { name: /^Add after/ })
    .getByRole('option', { name: 'Just a letter' })
    .click();
  await expect(canvas.arrow('Letter', 'Letter')).toBeVisible();
});
