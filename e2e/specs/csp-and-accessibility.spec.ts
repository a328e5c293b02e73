import { expect, test } from '../fixtures.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every page', async ({ api, page, tables, expectAccessible }) => {
      await page.goto('/campaigns');
      await expect(page.getByRole('row')).not.toHaveCount(0);
      await expectAccessible('campaigns');
      await api.createCampaign('Accessible', graph);
      for (const address of ['/filters', '/audiences', '/data/tables', '/data/catalog', '/data/import', '/nowhere']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(address);
      }
      await tables.open('customers');
      await expect(tables.rows.getByRole('row')).not.toHaveCount(0);
      await expectAccessible('rows');
      await tables.open('customers', 'Columns');
      await expectAccessible('columns');
      await tables.open('customers', 'Versions');
      await expectAccessible('versions');
    });

    test('who is working here', async ({ page, expectAccessible }) => {
      await page.goto('/campaigns');
      await expect(page.getByRole('dialog', { name: 'Who is working here?' })).toBeVisible();
      await expectAccessible('the question');
    });

    test('editor', async ({ api, editor, page, expectAccessible }) => {
      const { canvas, inspector } = editor;
      await editor.open(await api.createCampaign('Empty'));
      await expectAccessible('an empty canvas');
      await editor.open(await api.createCampaign('Accessible', graph));
      await canvas.count(canvas.freeEnd('Letter'));
      await expectAccessible('a counted canvas');
      await canvas.choose('Germans');
      const add = inspector.region.getByRole('button', { name: 'Add a condition', exact: true });
      await expect(add).toBeVisible();
      await expectAccessible('a rule');
      await add.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible('the attribute picker');
      await page.keyboard.press('Escape');
      await canvas.choose('Once each');
      await expectAccessible('a deduplication');
      await canvas.choose('Letter');
      await inspector.openTab('People');
      await expect(inspector.people()).toBeVisible();
      await expectAccessible('people');
      await inspector.openTab('SQL');
      await expect(inspector.sql()).toBeVisible();
      await expectAccessible('sql');
      await canvas.dropped('Letter').click();
      await expect(page.getByRole('dialog', { name: 'Dropped at Letter' })).toBeVisible();
      await expectAccessible('causes');
      await page.keyboard.press('Escape');
      await canvas.chooseArrow('Germans', 'Once each');
      await expectAccessible('an arrow');
      await editor.palette.dragTo('Split', { x: 150, y: 300 });
      await expect(canvas.freeEnd('Split').first()).toHaveAccessibleName(/not computable/);
      await expectAccessible('a problem');
    });
  });
}
