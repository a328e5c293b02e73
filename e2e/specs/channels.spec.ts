import { expect, test } from '../fixtures.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const everyone = chain(audience('people', 'Germans', 'DE'));

test('a text message per purchase goes to the buyer, or to nobody without a number', async ({ api, editor }) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Delivery notes', everyone));
  await canvas.choose('Germans');
  await editor.add('SMS', 'Note');
  const perPerson = await canvas.count(canvas.freeEnd('Note'));
  await inspector.radio('Transactional');
  await expect.poll(() => canvas.count(canvas.freeEnd('Note'))).toBeGreaterThan(perPerson);
  await inspector.radio('Each row of a linked dimension');
  await expect(inspector.region.getByRole('combobox', { name: 'Linked dimension' })).toHaveText(/Purchases/);
  await expect(canvas.activity('Note')).toHaveAttribute(
    'title',
    /Transactional, per row of Purchases, one per address/,
  );
  await inspector.switchOn('One message per address');
  const people = await canvas.count(canvas.arrow('Germans', 'Note'));
  await expect.poll(() => canvas.count(canvas.freeEnd('Note'))).toBeGreaterThan(people);
  await inspector.select('Read the address from', 'Purchases');
  await expect(editor.problems).toContainText('phone');
  await editor.undo();
  await inspector.attribute('Attribute with the address', 'E-mail');
  await expect.poll(() => canvas.count(canvas.freeEnd('Note'))).toBe(0);
  await inspector.region.getByRole('button', { name: 'Use the catalog' }).click();
  await expect.poll(() => canvas.count(canvas.freeEnd('Note'))).toBeGreaterThan(people);
  await inspector.openTab('People');
  await expect(inspector.people()).toBeVisible();
});

test('direct mail has columns of its own, in an order of its own', async ({ api, editor, expectAccessible }) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Letters', everyone));
  await canvas.choose('Germans');
  await editor.add('Direct mail', 'Letter');
  await canvas.count(canvas.freeEnd('Letter'));
  const columns = inspector.region.getByRole('region', { name: 'Columns handed over' });
  await columns.getByRole('button', { name: 'Add a column' }).click();
  await expect(editor.problems).toContainText('The attribute of column 1 is not set');
  await inspector.attribute('Attribute of column 1', 'Last name');
  await expect(columns.getByLabel('Name of column 1')).toHaveValue('last_name');
  await columns.getByRole('button', { name: 'Add a column' }).click();
  await inspector.attribute('Attribute of column 2', 'City');
  await columns.getByLabel('Name of column 2').fill('last_name');
  await expect(columns).toContainText('The name of column 2 must be used once.');
  await columns.getByLabel('Name of column 2').fill('Town');
  await columns.getByRole('button', { name: 'Move Town up' }).click();
  await expect(columns.getByLabel('Name of column 1')).toHaveValue('Town');
  await expect(canvas.activity('Letter')).toHaveAttribute('title', /Marketing, one per address, 2 columns/);
  await expectAccessible('direct mail');
});

test('a custom export is set up with the keyboard alone and refuses what cannot be', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Export', everyone));
  await canvas.choose('Germans');
  await editor.add('Custom export', 'To the shop');
  await inspector.region.getByRole('radio', { name: 'Marketing' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(inspector.region.getByRole('radio', { name: 'Transactional' })).toBeChecked();
  await inspector.region.getByRole('radio', { name: 'A file' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('http://shop.example/in');
  await expect(inspector.region).toContainText('must be an address that begins with https://');
  await page.keyboard.press('Home');
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('s');
  await expect(inspector.region.getByLabel('Address of the webhook')).toHaveValue('https://shop.example/in');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await inspector.region.getByLabel('Name of column 1').focus();
  await page.keyboard.type('Mail');
  await inspector.region.getByRole('button', { name: /^Attribute of Mail: / }).press('Enter');
  await page.keyboard.type('E-mail');
  await page.keyboard.press('Enter');
  await expect(canvas.activity('To the shop')).toHaveAttribute('title', /Transactional, shop.example, 1 column/);
  await expect
    .poll(() => canvas.count(canvas.freeEnd('To the shop')))
    .toBe(await canvas.count(canvas.arrow('Germans', 'To the shop')));
  await expectAccessible('a custom export');
});

test('a push notification goes to the token of the device, and asks for it where there is none', async ({
  api,
  editor,
}) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Push', everyone));
  await canvas.choose('Germans');
  await editor.add('Push notification', 'Ping');
  await expect.poll(() => canvas.count(canvas.freeEnd('Ping'))).toBeGreaterThan(0);
  const marketing = await canvas.count(canvas.freeEnd('Ping'));
  await inspector.radio('Transactional');
  await expect.poll(() => canvas.count(canvas.freeEnd('Ping'))).toBeGreaterThan(marketing);
  await inspector.radio('Each row of a linked dimension');
  await inspector.select('Read the address from', 'Purchases');
  await expect(editor.problems).toContainText('which column of Purchases holds the token of the device');
});
