import { expect, test } from '../fixtures.ts';
import { boxOf } from '../pages/canvas.ts';
import { audience, chain, threeActivities } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('an end of an arrow dropped in the open deletes it, and one undo brings it back', async ({
  api,
  editor,
  page,
}) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Dropping an end', threeActivities()));
  const people = await canvas.count(canvas.arrow('Once each', 'Letter'));
  await canvas.dropEnd('Letter', { x: -160, y: 30 });
  await expect(canvas.arrow('Once each', 'Letter')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await canvas.expectCount('Once each', 'Letter', people);
});

test('a port pulled into the open offers what can come next there', async ({ api, editor }) => {
  const { canvas, palette } = editor;
  await editor.open(await api.createCampaign('Pulling', chain(audience('people', 'Germans', 'DE'))));
  await canvas.pullFrom('Germans', { x: 200, y: 120 });
  await palette.pick('Split');
  await expect(canvas.arrow('Germans', 'Split')).toBeVisible();
  const [from, to] = await canvas.places('Germans', 'Split');
  expect(to?.x).toBeGreaterThan((from?.x ?? 0) + 100);
  await editor.undo();
  await expect(canvas.activities()).toHaveCount(1);
});

test('a card takes along what follows, or leaves a copy', async ({ api, editor }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Taking along', threeActivities()));
  const before = await canvas.places('Germans', 'Once each', 'Letter');
  await canvas.dragHolding('Alt', 'Once each', { x: 160, y: 0 });
  const after = await canvas.places('Germans', 'Once each', 'Letter');
  expect(after[0]).toEqual(before[0]);
  expect(after[1]?.x).toBeGreaterThan((before[1]?.x ?? 0) + 100);
  expect((after[2]?.x ?? 0) - (before[2]?.x ?? 0)).toBe((after[1]?.x ?? 0) - (before[1]?.x ?? 0));
  await editor.undo();
  await expect.poll(() => canvas.places('Germans', 'Once each', 'Letter')).toEqual(before);

  const card = await boxOf(canvas.activity('Letter'));
  const { mouse, keyboard } = editor.page;
  await mouse.move(card.x + 60, card.y + 20);
  await mouse.down();
  await mouse.move(card.x + 160, card.y + 80, { steps: 4 });
  await keyboard.press('Escape');
  await mouse.move(card.x + 180, card.y + 90, { steps: 2 });
  await mouse.up();
  await expect.poll(() => canvas.places('Germans', 'Once each', 'Letter')).toEqual(before);
  await keyboard.down('Space');
  await mouse.move(card.x + 60, card.y + 20);
  await mouse.down();
  await mouse.move(card.x + 100, card.y + 50, { steps: 4 });
  await mouse.up();
  await keyboard.up('Space');
  const panned = before.map(({ x, y }) => ({ x: x + 40, y: y + 30 }));
  await expect.poll(() => canvas.places('Germans', 'Once each', 'Letter')).toEqual(panned);

  await canvas.dragHolding('Control', 'Letter', { x: 260, y: 0 });
  await expect(canvas.activities()).toHaveCount(4);
  await expect(canvas.arrow('Once each', 'Letter')).toBeVisible();
  await editor.undo();
  await expect(canvas.activities()).toHaveCount(3);
});

test('everything after an activity moves with it by keys, too', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Keys', threeActivities()));
  const before = await canvas.places('Germans', 'Letter');
  await canvas.activity('Once each').focus();
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect.poll(async () => (await canvas.places('Letter'))[0]?.x).toBeGreaterThan((before[1]?.x ?? 0) + 20);
  expect((await canvas.places('Germans'))[0]).toEqual(before[0]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => canvas.places('Germans', 'Letter')).toEqual(before);
});

test('cards line up while they are dragged, and are aligned from the menu', async ({ api, editor, page }) => {
  const { canvas } = editor;
  const graph = threeActivities();
  const apart = {
    ...graph,
    layout: { people: { x: 300, y: 40 }, unique: { x: 413, y: 160 }, letter: { x: 520, y: 300 } },
  };
  await editor.open(await api.createCampaign('Lining up', apart));
  const [top] = await canvas.places('Germans');
  const card = await boxOf(canvas.activity('Once each'));
  await page.mouse.move(card.x + 60, card.y + 10);
  await page.mouse.down();
  await page.mouse.move(card.x - 20, card.y + 10, { steps: 4 });
  let x = card.x - 20;
  await expect(async () => {
    x -= 4;
    await page.mouse.move(x, card.y + 10);
    expect(await page.locator('[data-guide="upright"]').count()).toBe(1);
  }).toPass({ intervals: [40] });
  await page.mouse.up();
  await expect(page.locator('[data-guide="upright"]')).toHaveCount(0);
  expect((await canvas.places('Once each'))[0]?.x).toBe(top?.x);

  await page.keyboard.press('Control+a');
  await canvas.menu(canvas.activity('Letter'), 'Align', 'Left edges');
  await expect.poll(async () => (await canvas.places('Letter'))[0]?.x).toBe(top?.x);
  await editor.undo();
  await expect.poll(async () => (await canvas.places('Letter'))[0]?.x).toBeGreaterThan(top?.x ?? 0);
});

test('what follows a disabled activity is off, and what follows a breakpoint waits', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Off', threeActivities()));
  await canvas.menu(canvas.activity('Once each'), 'Disable');
  await expect(canvas.region.locator('[data-state="off"]')).toContainText('Once each before it is disabled');
  await canvas.menu(canvas.activity('Once each'), 'Enable');
  await expect(canvas.region.locator('[data-state="off"]')).toHaveCount(0);

  const people = await canvas.count(canvas.arrow('Once each', 'Letter'));
  await canvas.count(canvas.freeEnd('Letter'));
  await canvas.choose('Once each');
  await page.keyboard.press('F9');
  await expect(canvas.activity('Once each')).toHaveAccessibleName(/Breakpoint: what follows waits/);
  await expect(canvas.freeEnd('Letter')).toHaveAccessibleName(/: Waits behind the breakpoint at Once each\.$/);
  await canvas.expectCount('Once each', 'Letter', people);
  await expect(page.getByText('What follows is not counted: there is a breakpoint here.').first()).toBeVisible();
  await editor.undo();
  await canvas.count(canvas.freeEnd('Letter'));
});

test('a note is written, moved, sized, undone and kept', async ({ api, editor, page, expectAccessible }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Notes', threeActivities()));
  await canvas.activity('Germans').focus();
  await page.keyboard.press('Shift+S');
  await page.keyboard.type('Ask **Maren** first');
  await page.keyboard.press('Escape');
  const note = canvas.note('Ask **Maren** first');
  await expect(note).toBeFocused();
  await expect(canvas.region.getByText('Maren', { exact: true })).toHaveCSS('font-weight', /^[67]00$/);
  await expectAccessible('a note');

  const before = await boxOf(note);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await boxOf(note)).y).toBeGreaterThan(before.y + 8);
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect.poll(async () => (await boxOf(note)).width).toBeGreaterThan(before.width + 8);
  const grown = await boxOf(note);
  await page.mouse.move(grown.x + grown.width, grown.y + grown.height);
  await page.mouse.down();
  await page.mouse.move(grown.x + grown.width + 60, grown.y + grown.height + 40, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(note)).width).toBeGreaterThan(grown.width + 30);
  await editor.undo();
  await expect.poll(async () => (await boxOf(note)).width).toBe(grown.width);
  await editor.reload();
  await expect(note).toBeVisible();
  await note.click();
  await page.keyboard.press('Delete');
  await expect(note).toHaveCount(0);
  await editor.undo();
  await expect(note).toBeVisible();
});

test('a group is made, collapsed to one card with in and out, walked by keys, and dissolved', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Groups', threeActivities()));
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  const kept = await canvas.count(canvas.arrow('Once each', 'Letter'));
  const letter = { x: 320, y: 0 };
  await canvas.choose('Once each');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('Who gets it');
  await page.keyboard.press('Enter');
  await expect(canvas.collapse('Who gets it')).toBeVisible();
  await expectAccessible('an open group');
  await canvas.collapse('Who gets it').click();
  const card = canvas.group('Who gets it');
  await expect(card).toHaveAccessibleName(
    `Group Who gets it: 1 activity. ${germans.toLocaleString('en-GB')} in · ${kept.toLocaleString('en-GB')} out. No problems.`,
  );
  await expect(canvas.activities()).toHaveCount(2);
  await canvas.expectCount('Germans', 'Once each', germans);
  await canvas.expectCount('Once each', 'Letter', kept);
  await expectAccessible('a collapsed group');

  await card.focus();
  await page.keyboard.press('ArrowDown');
  await expect(canvas.arrow('Once each', 'Letter')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(card).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(canvas.arrow('Germans', 'Once each')).toBeFocused();

  const at = await boxOf(card);
  await page.mouse.move(at.x + 80, at.y + 20);
  await page.mouse.down();
  await page.mouse.move(at.x + 80 + letter.x, at.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(card)).x).toBeGreaterThan(at.x + 200);
  await editor.undo();
  await expect.poll(async () => (await boxOf(card)).x).toBe(at.x);

  await canvas.menu(card, 'Open Who gets it');
  await expect(canvas.activities()).toHaveCount(3);
  const undo = page.getByTestId('undo');
  await canvas.drag('Letter', { x: 0, y: -90 });
  await expect(undo).toHaveAccessibleName(/add 1 activity to Who gets it/);
  await canvas.drag('Letter', { x: 40, y: 30 });
  await expect(undo).toHaveAccessibleName(/move/);
  await canvas.drag('Letter', { x: 320, y: 0 });
  await expect(undo).toHaveAccessibleName(/take 1 activity out/);
  await canvas.menu(canvas.activity('Letter'), 'Add to group');
  await page.getByRole('menuitem', { name: 'Who gets it' }).click();
  await expect(undo).toHaveAccessibleName(/add 1 activity to Who gets it/);
  await canvas.activity('Once each').focus();
  await page.keyboard.press('Control+Shift+g');
  await expect(canvas.collapse('Who gets it')).toHaveCount(0);
});

test('the flow turns to the right and back, one undo each', async ({ api, editor, page, expectAccessible }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Turning', threeActivities()));
  const people = await canvas.count(canvas.arrow('Germans', 'Once each'));
  const before = await canvas.places('Germans', 'Letter');
  await page.mouse.move(0, 0);
  await canvas.region.click({ button: 'right', position: { x: 60, y: 300 } });
  await page.getByRole('menuitem', { name: 'Let the flow run to the right' }).click();
  await expect
    .poll(async () => {
      const [first, last] = await canvas.places('Germans', 'Letter');
      return first !== undefined && last !== undefined && last.x > first.x + 100 && Math.abs(last.y - first.y) < 3;
    })
    .toBe(true);
  await canvas.expectCount('Germans', 'Once each', people);
  await expectAccessible('flow to the right');
  await canvas.activity('Germans').focus();
  await page.keyboard.press('ArrowRight');
  await expect(canvas.arrow('Germans', 'Once each')).toBeFocused();
  await editor.undo();
  await canvas.showEverything();
  await expect
    .poll(async () => {
      const [first, last] = await canvas.places('Germans', 'Letter');
      return first?.x === last?.x;
    })
    .toBe(true);
  expect(before[0]?.x).toBe(before[1]?.x);
});

test('a box chooses several, whose menu acts on all', async ({ api, editor }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Box', threeActivities()));
  await canvas.boxAround('Once each', 'Letter');
  await expect(editor.inspector.region).toContainText('2 selected');
  await canvas.menu(canvas.activity('Letter'), 'Delete');
  await expect(canvas.activities()).toHaveCount(1);
  await editor.undo();
  await expect(canvas.activities()).toHaveCount(3);
});
