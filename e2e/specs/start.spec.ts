import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { StartPage } from '../pages/start.ts';
import { audience, chain, email } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const file = (name: string, label: string) => ({
  name: `${label}.yaml`,
  text: `fanfare: campaign
format: 1
name: ${name}
settings: { timeZone: UTC }
activities:
  - id: people
    type: build-audience
    label: ${label}
    config:
      dimension: customers
      rule: { kind: group, operator: and, items: [], except: [] }
      continueWhenEmpty: true
transitions: []
`,
});

test('a campaign begins with a template whose every number is known at once', async ({
  api: _api,
  campaigns,
  editor,
  page,
  expectAccessible,
}) => {
  const start = new StartPage(page);
  await campaigns.goto();
  await page.getByRole('button', { name: 'New campaign' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New campaign' });
  await dialog.getByRole('button', { name: 'Template', exact: true }).click();
  await expect(start.template('Welcome new customers')).toContainText(/[\d,]+ at the start/);
  await expectAccessible('choosing a template');
  await dialog.getByRole('button', { name: 'Create campaign' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Choose a template.');
  await start.template('Newsletter with A/B test').click();
  await expect(dialog.getByLabel('Name')).toHaveValue('Newsletter with A/B test');
  await dialog.getByRole('button', { name: 'Create campaign' }).click();
  await expect(editor.canvas.activity('Winner for all others')).toBeVisible();
  expect(await editor.canvas.count(editor.canvas.arrow('Newsletter readers', 'Readers we can reach'))).toBeGreaterThan(
    0,
  );
  await expect(editor.problems).toContainText('No problems.');
});

test('an empty canvas begins with a template, an audience or a file, each one step to undo', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const start = new StartPage(page);
  await editor.open(await api.createCampaign('Not drawn yet'));
  await expectAccessible('empty canvas');
  await start.emptyCanvas.getByRole('button', { name: /^From a template/ }).click();
  await start.template('Birthday wishes').click();
  await expect(editor.canvas.activity('By loyalty tier')).toBeVisible();
  await editor.undo();
  await start.emptyCanvas.getByRole('button', { name: /^From an audience/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Start from an audience' });
  await dialog.getByRole('combobox', { name: 'Audience' }).click();
  await page.getByRole('option', { name: 'People by a rule of this campaign' }).click();
  await dialog.getByRole('button', { name: 'Start with it' }).click();
  await expect(editor.canvas.activity('Customers')).toBeVisible();
  await editor.undo();
  const { name, text } = file('From disk', 'Everybody');
  await page
    .getByTestId('campaign-file')
    .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  await expect(editor.canvas.activity('Everybody')).toBeVisible();
  await editor.undo();
  await expect(start.emptyCanvas).toBeVisible();
});

test('files are dropped on the list: one asks for its name, several come as they are', async ({
  api,
  campaigns,
  page,
}) => {
  const start = new StartPage(page);
  await api.createCampaign('Here already');
  await campaigns.goto();
  await start.dragAway(import.meta.filename, 'out');
  await start.dragAway(import.meta.filename, 'Escape');
  await start.drop(page.locator('body'), file('Dropped first', 'A'), file('Dropped second', 'B'));
  await expect(page.getByText('2 campaigns imported')).toBeVisible();
  await expect(campaigns.row('Dropped first')).toBeVisible();
  await start.drop(page.locator('body'), file('Dropped third', 'C'), { name: 'broken.yaml', text: 'not: a campaign' });
  await expect(page.getByText('“broken.yaml” was not read')).toBeVisible();
  await expect(campaigns.row('Dropped third')).toBeVisible();
  await start.drop(page.locator('body'), file('Dropped alone', 'D'));
  const dialog = page.getByRole('dialog', { name: 'Import a campaign file' });
  await expect(dialog.getByLabel('Name')).toHaveValue('Dropped alone');
});

test('a file dropped on a canvas is opened, added or put in place of what is there', async ({ api, editor, page }) => {
  const start = new StartPage(page);
  const { canvas } = editor;
  const main = page.getByRole('main');
  await editor.open(await api.createCampaign('Dropped on'));
  await start.drop(main, { name: 'notes.txt', text: 'hello' });
  await expect(page.getByText('“notes.txt” was not read')).toBeVisible();
  await start.drop(main, file('First', 'Firsts'));
  await expect(canvas.activity('Firsts')).toBeVisible();
  await start.drop(main, file('Second', 'Seconds'));
  const question = page.getByRole('dialog', { name: 'What should happen to “Seconds.yaml”?' });
  await question.getByRole('button', { name: 'Add here' }).click();
  await expect(canvas.activities()).toHaveCount(2);
  await editor.undo();
  await expect(canvas.activities()).toHaveCount(1);
  await start.drop(main, file('Second', 'Seconds'));
  await question.getByRole('button', { name: 'Replace everything' }).click();
  await expect(canvas.activity('Seconds')).toBeVisible();
  await expect(canvas.activities()).toHaveCount(1);
  await editor.undo();
  await expect(canvas.activity('Firsts')).toBeVisible();
  const saved = await start.saveAs('Save as campaign file');
  expect(saved.name).toBe('Dropped-on.yaml');
  expect(await readFile(saved.path, 'utf8')).toContain('label: Firsts');
});

test.describe('in a browser that never saw the tour', () => {
  test.use({ tourSeen: false });

  test('the tour comes once, works with the keyboard and can be opened again', async ({
    api,
    editor,
    page,
    expectAccessible,
  }) => {
    const { tour } = new StartPage(page);
    const id = await api.createCampaign('Toured', chain(audience('people', 'Everybody'), email('mail', 'Letter')));
    await editor.open(id);
    await expect(tour).toContainText('Everything you can add');
    await expectAccessible('tour');
    await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tour).toContainText('Every arrow shows its people');
    await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(tour).toBeHidden();
    await editor.reload();
    await expect(editor.canvas.activity('Letter')).toBeVisible();
    await expect(tour).toBeHidden();
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('menuitem', { name: 'Show me around' }).click();
    for (const title of ['Everything', 'Every arrow', 'Settings', 'What is still missing']) {
      await expect(tour).toContainText(title);
      await tour.getByRole('button', { name: 'Next' }).click();
    }
    await tour.getByRole('button', { name: 'Done' }).click();
    await expect(tour).toBeHidden();
  });
});
