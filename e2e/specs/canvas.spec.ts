import { expect, test } from '../fixtures.ts';
import { email, threeActivities } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('a campaign is drawn, connected, renamed and taken apart with the keyboard alone', async ({
  api,
  editor,
  page,
}) => {
  const { canvas } = editor;
  const { keyboard } = page;
  await editor.open(await api.createCampaign('By keyboard'));
  await keyboard.press('n');
  await keyboard.type('build');
  await keyboard.press('Enter');
  await expect(canvas.activity('Build audience')).toBeFocused();
  await keyboard.press('F2');
  await keyboard.type('Everybody');
  await keyboard.press('Enter');
  await expect(canvas.activity('Everybody')).toBeFocused();
  await keyboard.press('n');
  await keyboard.type('combine');
  await keyboard.press('Enter');
  await expect(canvas.activity('Combine')).toBeFocused();
  await expect(canvas.arrow('Everybody', 'Combine')).toBeVisible();

  await keyboard.press('Escape');
  await keyboard.press('Shift+F6');
  await expect(editor.palette.region.getByRole('searchbox')).toBeFocused();
  await keyboard.type('build');
  await keyboard.press('Enter');
  await expect(canvas.activity('Build audience')).toBeFocused();
  await keyboard.press('c');
  const targets = page.getByRole('dialog', { name: /^Connect / });
  await expect(targets.getByRole('option', { name: 'Combine' })).toBeVisible();
  await keyboard.press('Enter');
  await expect(canvas.arrow('Build audience', 'Combine')).toBeVisible();
  await expect(canvas.activity('Build audience')).toBeFocused();

  await keyboard.press('Escape');
  await keyboard.press('ArrowDown');
  await expect(canvas.arrow('Build audience', 'Combine')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(canvas.activity('Combine')).toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(canvas.activity('Everybody')).toBeFocused();
  await keyboard.press('Delete');
  await expect(canvas.activity('Everybody')).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(canvas.arrow('Everybody', 'Combine')).toBeVisible();
  await keyboard.press('Control+Shift+z');
  await expect(canvas.activity('Everybody')).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(canvas.activities()).toHaveCount(3);
});

test('an activity inserted on an arrow keeps the counts, and one undo takes it out', async ({ api, editor }) => {
  const { canvas, palette } = editor;
  await editor.open(await api.createCampaign('Inserting', threeActivities()));
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  const recipients = await canvas.count(canvas.freeEnd('Letter'));
  await palette.dragOnto('Split', 'Germans', 'Once each');
  await expect(canvas.arrow('Germans', 'Once each')).toHaveCount(0);
  await canvas.expectCount('Germans', 'Split', germans);
  await canvas.expectCount('Split', 'Once each', germans);
  await canvas.expectFreeCount('Letter', recipients);
  await editor.undo();
  await canvas.expectCount('Germans', 'Once each', germans);
  await expect(canvas.activities()).toHaveCount(3);

  await canvas.chooseArrow('Germans', 'Once each');
  await canvas.region.getByRole('button', { name: 'Insert an activity from Germans to Once each' }).click();
  await palette.pick('Split');
  await canvas.expectCount('Split', 'Once each', germans);
});

test('several are chosen, copied and moved; each gesture is one undo', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Several', threeActivities()));
  await canvas.choose('Germans');
  await canvas.choose('Once each', true);
  await expect(editor.inspector.region).toContainText('2 selected');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(canvas.activities()).toHaveCount(5);
  await editor.undo();
  await expect(canvas.activities()).toHaveCount(3);
  await editor.redo();
  await expect(canvas.activities()).toHaveCount(5);
  await editor.undo();

  const before = await canvas.activity('Letter').boundingBox();
  await canvas.drag('Letter', { x: 120, y: 40 });
  await expect.poll(async () => (await canvas.activity('Letter').boundingBox())?.x).not.toBe(before?.x);
  await editor.undo();
  await expect.poll(async () => (await canvas.activity('Letter').boundingBox())?.x).toBe(before?.x);
});

test('the problems strip leads to the activity', async ({ api, editor }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Problems', threeActivities()));
  await editor.palette.dragTo('Build audience', { x: 150, y: 300 });
  await expect(canvas.freeEnd('Build audience')).toHaveAccessibleName(/not computable/);
  await canvas.choose('Letter');
  await editor.problems.getByRole('button', { name: 'Go to Build audience' }).first().click();
  await expect(canvas.activity('Build audience')).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.inspector.region).toContainText('Targeting dimension');
});

test('work is saved by itself and is there after loading again', async ({ api, editor }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Saved', threeActivities()));
  await editor.canvas.choose('Once each');
  await editor.inspector.rename('Each address once');
  await editor.reload();
  await expect(canvas.activity('Each address once')).toBeVisible();
});

test('without a connection work goes on and is saved when it is back', async ({ api, context, editor, page }) => {
  const { canvas } = editor;
  const late = '**/assets/ChosenInspector-*.js';
  await page.route(late, (route) => route.abort());
  await editor.open(await api.createCampaign('Offline', threeActivities()));
  await canvas.count(canvas.freeEnd('Letter'));
  await expect(editor.inspector.region).toContainText('The server did not answer');
  await page.unroute(late);
  await editor.inspector.region.getByRole('button', { name: 'Try now' }).click();
  await editor.inspector.arrived();
  await context.setOffline(true);
  await editor.palette.click('Build audience');
  await expect(editor.saved).toHaveAttribute('data-status', 'offline');
  await context.setOffline(false);
  await editor.reload();
  await expect(canvas.activity('Build audience')).toBeVisible();
});

test('what is shown and where one looks stays as it was left', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Remembered', threeActivities()));
  const map = canvas.region.getByRole('button', { name: /^Map/ });
  await map.click();
  await editor.problems.getByRole('button', { name: 'Close the list of problems' }).click();
  await canvas.region.getByRole('button', { name: /^Zoom in/ }).click();
  await expect(canvas.region.getByRole('button', { name: /^Zoom 120%/ })).toBeVisible();
  await editor.reload();
  await expect(canvas.region.getByRole('button', { name: /^Zoom 120%/ })).toBeVisible();
  await expect(map).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('button', { name: 'Open the list of problems' })).toBeVisible();
});

test('a disabled activity says why what follows is not counted', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Disabled', threeActivities()));
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  await canvas.choose('Once each');
  await page.keyboard.press('d');
  await expect(canvas.freeEnd('Letter')).toHaveAccessibleName(/not computable: .*disabled/);
  await canvas.expectCount('Germans', 'Once each', germans);
  await page.keyboard.press('Control+Delete');
  await canvas.expectCount('Germans', 'Letter', germans);
});

test('the end of an arrow is dragged to another activity', async ({ api, editor }) => {
  const { canvas } = editor;
  const graph = threeActivities();
  const other = { ...graph, activities: [...graph.activities, email('other', 'Other')] };
  await editor.open(
    await api.createCampaign('Moving an end', { ...other, layout: { ...graph.layout, other: { x: 620, y: 280 } } }),
  );
  const people = await canvas.count(canvas.arrow('Once each', 'Letter'));
  await canvas.moveEnd('Letter', 'Other');
  await canvas.expectCount('Once each', 'Other', people);
  await editor.undo();
  await canvas.expectCount('Once each', 'Letter', people);
});
