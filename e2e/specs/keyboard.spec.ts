import { buildAndJoin } from '../and-join-story.ts';
import { expect, test } from '../fixtures.ts';
import { ByKeyboard } from '../pages/by-keyboard.ts';
import { CommandPalette } from '../pages/command-palette.ts';
import { EditorPage } from '../pages/editor-page.ts';
import { threeActivities } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('a marketer builds the AND-join template on the canvas with the keyboard alone', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Both channels by keyboard'));
  await buildAndJoin(new ByKeyboard(editor, canvas), 'ArrowLeft');
  await expect(canvas.activities()).toHaveCount(6);
  const everybody = await canvas.count(canvas.arrow('Everybody', 'Both channels'));
  expect(everybody).toBe(20_000);
  const announced = await canvas.count(canvas.arrow('Announcement', 'Both ready'));
  await canvas.expectCount('Both ready', 'Reminder', announced);
  expect(await canvas.count(canvas.arrow('Letter', 'Both ready'))).toBeGreaterThan(0);
  await expect(editor.problems).not.toContainText('error');
  await expectAccessible('the finished canvas');
  await editor.reload();
  await canvas.expectCount('Both ready', 'Reminder', announced);
});

test('the list of commands does, adds, and goes to activities, campaigns and pages', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas } = editor;
  const palette = new CommandPalette(page);
  await api.createCampaign('Winter coats', threeActivities());
  await page.goto('/data/catalog');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await palette.choose('winter', 'Winter coats');
  await expect(canvas.activity('Germans')).toBeVisible();

  await palette.open();
  await expectAccessible('the list of commands');
  await page.keyboard.type('undo');
  await expect(palette.option(/^Undo/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await palette.choose('letter', /^Letter/);
  await expect(canvas.activity('Letter')).toBeFocused();
  await expect(canvas.activity('Letter')).toHaveAttribute('aria-pressed', 'true');
  await palette.choose('duplicate', /^Duplicate/);
  await expect(canvas.activities()).toHaveCount(4);
  await palette.choose('undo', /^Undo/);
  await expect(canvas.activities()).toHaveCount(3);
  await palette.choose('once each', /^Once each/);
  await palette.choose('split', /^Split/);
  await expect(canvas.activities()).toHaveCount(4);
  await expect(canvas.activity('Split')).toBeFocused();

  await palette.open('Control+Shift+p');
  await page.keyboard.type('tables');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/data\/tables$/);
});

test('what a campaign holds is found on the canvas, step by step', async ({ api, editor, page, expectAccessible }) => {
  const { canvas } = editor;
  const find = page.getByRole('region', { name: 'Find in this campaign' });
  await editor.open(await api.createCampaign('Finding', threeActivities()));
  await canvas.count(canvas.freeEnd('Letter'));
  await page.keyboard.press('/');
  await page.keyboard.type('mar');
  await expect(find).toContainText('1 of 1');
  await expect(page.getByTestId('activity-letter')).toHaveAttribute('data-found', 'here');
  await expect(page.getByTestId('activity-people')).toHaveAttribute('data-found', 'other');
  await page.keyboard.press('Escape');
  await expect(canvas.activity('Letter')).toBeFocused();
  await expect(find).toHaveCount(0);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('e');
  await expect(find).toContainText('1 of 3');
  await page.keyboard.press('Enter');
  await expect(find).toContainText('2 of 3');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(find).toContainText('3 of 3');
  await expectAccessible('finding');
  await page.keyboard.type('zzz');
  await expect(find).toContainText('No match');
});

test('activities go into another tab as text of the file format, and are cut without being chosen', async ({
  api,
  context,
  editor,
  page,
}) => {
  await editor.open(await api.createCampaign('From', threeActivities()));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(editor.canvas.activity('Germans')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('type: deduplication');
  const other = new EditorPage(await context.newPage());
  await other.open(await api.createCampaign('To'));
  await other.page.keyboard.press('Control+v');
  await expect(other.canvas.activities()).toHaveCount(3);
  await expect(other.canvas.arrow('Once each', 'Letter')).toBeVisible();
  await other.page.keyboard.press('Escape');
  await other.page.keyboard.press('Control+x');
  await expect(other.canvas.activities()).toHaveCount(2);
  await other.page.keyboard.press('Control+z');
  await expect(other.canvas.activities()).toHaveCount(3);
  await other.page.close();
});

test('keys: inserted between, deleted and reconnected, the selection grown, never while typing', async ({
  api,
  editor,
  page,
}) => {
  const { canvas } = editor;
  const { keyboard } = page;
  await editor.open(await api.createCampaign('Keys', threeActivities()));
  const people = await canvas.count(canvas.arrow('Germans', 'Once each'));
  for (let region = 0; region < 3; region += 1) await keyboard.press('F6');
  await expect(canvas.activity('Germans')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(canvas.arrow('Germans', 'Once each')).toBeFocused();
  await keyboard.press('i');
  await keyboard.type('split');
  await keyboard.press('Enter');
  await expect(canvas.activity('Split')).toBeFocused();
  await canvas.expectCount('Germans', 'Split', people);
  await keyboard.press('Control+Delete');
  await canvas.expectCount('Germans', 'Once each', people);
  await expect(canvas.region.locator(':focus')).toHaveAccessibleName(/Germans/);

  await keyboard.press('Control+k');
  await keyboard.type('Germans');
  await keyboard.press('Enter');
  await expect(canvas.activity('Germans')).toBeFocused();
  await keyboard.press('Shift+ArrowDown');
  await expect(editor.inspector.region).toContainText('2 selected');
  await keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Name of the campaign' }).focus();
  await keyboard.type('doom');
  await expect(page.getByRole('textbox', { name: 'Name of the campaign' })).toHaveValue(/doom/);
  await expect(canvas.region).toBeVisible();
  await expect(canvas.activities()).toHaveCount(3);
});

test('the sheet lists every key of the table, the canvas tools show the same', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  await editor.open(await api.createCampaign('Sheet', threeActivities()));
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('heading', { name: 'Canvas' })).toBeVisible();
  const keys =
    'Ctrl Z|Ctrl Shift Z|Ctrl Y|Ctrl C|Ctrl X|Ctrl V|Ctrl D|Ctrl A|Esc|Del|Ctrl Del|↑|↓|←|→|Shift ↑|Shift ↓|Alt ↑|Enter|F2' +
    '|N|C|I|D|O|M|0|1|+|−|Ctrl F|/|Ctrl K|Ctrl G|Ctrl Shift G|Shift S|Alt Shift T|F6|Shift F6|F8|F9|Ctrl S|Ctrl Enter|?';
  for (const key of keys.split('|')) await expect(sheet.getByText(key, { exact: true }).first()).toBeAttached();
  await expect(sheet).toContainText('Space and drag, middle button, wheel');
  await expectAccessible('the sheet of keys');
});

test('what a screen reader hears: names in full, and politely how counting goes', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Heard', threeActivities()));
  const people = (await canvas.count(canvas.arrow('Germans', 'Once each'))).toLocaleString('en-GB');
  const once = (await canvas.count(canvas.arrow('Once each', 'Letter'))).toLocaleString('en-GB');
  await expect(canvas.activity('Once each')).toHaveAccessibleName(
    `Deduplication: Once each. ${people} in, ${once} out. No problems. 2 of 3.`,
  );
  await expect(canvas.activity('Once each')).toHaveAccessibleDescription(/Keep 1/);
  await expect(canvas.arrow('Once each', 'Letter')).toHaveAccessibleName(
    /from Once each to Letter, [\d,]+ people, exact\./i,
  );
  await expect(page.getByTestId('announcements')).toContainText('3 of 3 counted');
  await canvas.activity('Once each').focus();
  await page.keyboard.press('d');
  await expect(page.getByTestId('announcements')).toContainText('Deduplication: Once each. Disabled.');
  await page.keyboard.press('d');
  await expect(page.getByTestId('announcements')).toContainText(`Deduplication: Once each. ${people} in`);
});

test('who is dropped is one Tab away from their arrow, and no stop anywhere else', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Dropped by keys', threeActivities()));
  await canvas.count(canvas.freeEnd('Letter'));
  await expect(canvas.dropped('Once each')).toHaveAttribute('tabindex', '-1');
  await expect(canvas.dropped('Letter')).toHaveAttribute('tabindex', '-1');
  await canvas.arrow('Once each', 'Letter').focus();
  await page.keyboard.press('Tab');
  await expect(canvas.dropped('Once each')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Dropped at Once each' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(canvas.dropped('Once each')).toBeFocused();
});

test('read-only keeps walking, finding, people and SQL, and changes nothing', async ({ api, editor, page }) => {
  const { canvas, inspector } = editor;
  const id = await api.createCampaign('Archived', threeActivities());
  await page.request.patch(`/api/campaigns/${id}`, { data: { status: 'archived' } });
  await editor.open(id);
  await canvas.count(canvas.freeEnd('Letter'));
  await expect(page.getByText('Read-only')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(canvas.arrow('Once each', 'Letter').or(canvas.activity('Once each')).first()).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('n');
  await page.keyboard.press('d');
  await canvas.arrow('Germans', 'Once each').hover();
  await canvas.freeEnd('Letter').focus();
  await page.keyboard.press('Enter');
  await expect(canvas.region.getByRole('button', { name: /^(Add|Insert) an activity/ })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(canvas.activities()).toHaveCount(3);
  await page.keyboard.press('/');
  await page.keyboard.type('germans');
  await page.keyboard.press('Escape');
  await expect(canvas.activity('Germans')).toBeFocused();
  await page.keyboard.press('Enter');
  await inspector.openTab('People');
  await expect(inspector.people()).toBeVisible();
  await inspector.openTab('SQL');
  await expect(inspector.sql()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('delete');
  await expect(new CommandPalette(page).option(/^Delete/)).toHaveCount(0);
});
