import { expect, test } from '../fixtures.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000, colorScheme: 'light' });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

test('every page', async ({ api, page, tables, expectAccessibleInBoth }) => {
  await page.goto('/campaigns');
  await expect(page.getByRole('row')).not.toHaveCount(0);
  await expectAccessibleInBoth('campaigns');
  await api.createCampaign('Accessible', graph);
  for (const address of ['/filters', '/audiences', '/data/tables', '/data/catalog', '/data/import', '/nowhere']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessibleInBoth(address);
  }
  await tables.open('customers');
  await expect(tables.rows.getByRole('row')).not.toHaveCount(0);
  await expectAccessibleInBoth('rows');
  await tables.open('customers', 'Columns');
  await expectAccessibleInBoth('columns');
  await tables.open('customers', 'Versions');
  await expectAccessibleInBoth('versions');
});

test('who is working here', async ({ page, expectAccessibleInBoth }) => {
  await page.goto('/campaigns');
  await expect(page.getByRole('dialog', { name: 'Who is working here?' })).toBeVisible();
  await expectAccessibleInBoth('the question');
});

test('editor', async ({ api, editor, page, expectAccessibleInBoth }) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Empty'));
  await expectAccessibleInBoth('an empty canvas');
  await editor.open(await api.createCampaign('Accessible', graph));
  await canvas.count(canvas.freeEnd('Letter'));
  await expectAccessibleInBoth('a counted canvas');
  await canvas.choose('Germans');
  const add = inspector.region.getByRole('button', { name: 'Add a condition', exact: true });
  await expect(add).toBeVisible();
  await expectAccessibleInBoth('a rule');
  await add.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessibleInBoth('the attribute picker');
  await page.keyboard.press('Escape');
  await canvas.choose('Once each');
  await expectAccessibleInBoth('a deduplication');
  await canvas.choose('Letter');
  await inspector.openTab('People');
  await expect(inspector.people()).toBeVisible();
  await expectAccessibleInBoth('people');
  await inspector.openTab('SQL');
  await expect(inspector.sql()).toBeVisible();
  await expectAccessibleInBoth('sql');
  await canvas.dropped('Letter').click();
  await expect(page.getByRole('dialog', { name: 'Dropped at Letter' })).toBeVisible();
  await expectAccessibleInBoth('causes');
  await page.keyboard.press('Escape');
  await canvas.chooseArrow('Germans', 'Once each');
  await expectAccessibleInBoth('an arrow');
  await editor.palette.dragTo('Split', { x: 150, y: 300 });
  await expect(canvas.freeEnd('Split').first()).toHaveAccessibleName(/not computable/);
  await expectAccessibleInBoth('a problem');
});
