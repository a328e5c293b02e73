import type { CampaignGraph } from '@fanfare/shared';
import { buildAndJoin } from '../and-join-story.ts';
import { expect, test } from '../fixtures.ts';
import { ByKeyboard } from '../pages/by-keyboard.ts';
import { Outline } from '../pages/outline.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const three = () =>
  chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

test('a marketer builds the AND-join template in the outline alone', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const outline = new Outline(page);
  const id = await api.createCampaign('Both channels in the outline');
  await page.goto(`/campaigns/${id}?view=outline`);
  await expect(outline.table).toBeVisible();
  await buildAndJoin(new ByKeyboard(editor, outline), 'ArrowUp');
  const announced = await editor.canvas.count(outline.arrow('Announcement', 'Both ready'));
  await outline.expectCount('Both ready', 'Reminder', announced);
  await expectAccessible('the finished outline');
  await editor.expectSaved();
  await page.reload();
  await outline.expectCount('Both ready', 'Reminder', announced);
});

test('canvas and outline are two views of one document with one selection', async ({ api, editor, page }) => {
  const outline = new Outline(page);
  const { canvas } = editor;
  const { promise: asked, resolve: send } = Promise.withResolvers<void>();
  await page.route('**/assets/Outline-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await editor.open(await api.createCampaign('Two views', three()));
  const people = await canvas.count(canvas.arrow('Germans', 'Once each'));
  await canvas.choose('Once each');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/view=outline/);
  send();
  await expect(outline.activity('Once each')).toHaveAttribute('aria-selected', 'true');
  await expect(outline.activity('Once each')).toBeFocused();
  await outline.expectCount('Germans', 'Once each', people);
  await page.keyboard.press('d');
  await expect(outline.activity('Once each')).toContainText('Disabled');
  await expect(outline.freeEnd('Letter')).toHaveAccessibleName(/not computable/);
  await expect(outline.activity('Letter')).toContainText('Off: Once each before it is disabled');
  await expect(outline.activity('Letter')).toHaveAccessibleName(/\. Off: Once each before it is disabled\./);
  await editor.undo();
  await expect(outline.activity('Once each')).not.toContainText('Disabled');
  await outline.menu(outline.activity('Once each'), 'Rename');
  await page.keyboard.type('Each address once');
  await page.keyboard.press('Enter');
  await expect(outline.activity('Each address once')).toBeFocused();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(outline.table.locator('[aria-level="1"]')).toHaveCount(4);
  await editor.undo();
  await outline.activity('Each address once').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(outline.arrow('Letter', 'Each address once')).toBeVisible();
  await page.keyboard.press('Control+Delete');
  await outline.expectCount('Germans', 'Letter', people);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('o');
  await expect(page).not.toHaveURL(/view=/);
  await canvas.expectCount('Germans', 'Letter', people);
  await expect(canvas.arrow('Letter', 'Each address once')).toBeVisible();
});

test('rows open and close, grow the selection and are found', async ({ api, page }) => {
  const outline = new Outline(page);
  const id = await api.createCampaign('Rows', three());
  await page.goto(`/campaigns/${id}?view=outline`);
  await outline.activity('Germans').click();
  await expect(outline.activity('Germans')).toHaveAttribute('aria-selected', 'true');
  await outline.activity('Germans').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.activity('Germans')).toHaveAttribute('aria-expanded', 'false');
  await expect(outline.arrow('Germans', 'Once each')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(outline.arrow('Germans', 'Once each')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.activity('Germans')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('complementary', { name: 'Settings' })).toContainText('2 selected');
  await page.keyboard.press('End');
  await expect(outline.freeEnd('Letter')).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('once each');
  await expect(outline.region).toContainText('1 of 1');
  await expect(outline.activity('Once each')).toHaveAttribute('data-found', 'here');
  await page.keyboard.press('Escape');
  await expect(outline.activity('Once each')).toBeFocused();
});

test('a group is a row with its activities under it, named and dissolved where it stands', async ({
  api,
  editor,
  page,
}) => {
  const outline = new Outline(page);
  const groups = [{ id: 'who', label: 'Who gets it', activities: ['unique', 'letter'], collapsed: true }];
  const id = await api.createCampaign('Rows of groups', { ...three(), groups });
  await page.goto(`/campaigns/${id}?view=outline`);
  const group = outline.group('Who gets it');
  await expect(group).toHaveAccessibleName(/^Group Who gets it: 2 activities\. [\d,]+ in\. No problems\.$/);
  await expect(outline.activity('Germans')).toHaveAttribute('aria-level', '1');
  await expect(outline.activity('Letter')).toHaveAttribute('aria-level', '2');
  await expect(outline.freeEnd('Letter')).toHaveAttribute('aria-level', '3');
  await outline.activity('Once each').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(group).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.activity('Once each')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(outline.activity('Once each')).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.type('Everybody once');
  await page.keyboard.press('Enter');
  await expect(outline.group('Everybody once')).toBeFocused();
  await page.keyboard.press('Control+Shift+g');
  await expect(outline.group('Everybody once')).toHaveCount(0);
  await expect(outline.activity('Letter')).toHaveAttribute('aria-level', '1');
  await editor.undo();
  await expect(outline.group('Everybody once')).toBeVisible();
});

test('a thousand activities are a short table that goes anywhere at once', async ({ api, page }) => {
  const outline = new Outline(page);
  const id = await api.createCampaign('A thousand', thousand());
  await page.goto(`/campaigns/${id}?view=outline`);
  await expect(outline.activity('Start 1')).toBeVisible();
  expect(await outline.rows().count()).toBeLessThan(80);
  await outline.activity('Start 1').focus();
  await page.keyboard.press('End');
  await expect(outline.rows().last()).toBeFocused();
  expect(await outline.rows().count()).toBeLessThan(80);
  await page.keyboard.press('Home');
  await expect(outline.activity('Start 1')).toBeFocused();
});

test('the outline can be read by everybody', async ({ api, page, expectAccessibleInBoth }) => {
  const outline = new Outline(page);
  const graph = three();
  const withProblems = {
    ...graph,
    activities: [...graph.activities, { ...audience('open', 'Open'), config: {} }, email('off', 'Off')].map((one) =>
      one.id === 'off' ? { ...one, disabled: true } : one,
    ),
    notes: [{ id: 'note', text: 'Ask **Maren**', at: { x: 0, y: 0 }, size: { width: 200, height: 100 } }],
  };
  const id = await api.createCampaign('Accessible outline', withProblems);
  await page.goto(`/campaigns/${id}?view=outline`);
  await expect(outline.freeEnd('Letter')).toHaveAccessibleName(/exact/);
  await expectAccessibleInBoth('the outline');
  await outline.activity('Once each').click();
  await expectAccessibleInBoth('with a row chosen');
  await page.keyboard.press('/');
  await page.keyboard.type('once');
  await expect(outline.region).toContainText('1 of 1');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(page.getByText('too narrow to edit')).toBeVisible();
  await expect(outline.activity('Once each')).toBeVisible();
  await expectAccessibleInBoth('narrow');
});

/** 500 branches of an audience and an e-mail. */
function thousand(): CampaignGraph {
  const branches = Array.from({ length: 500 }, (_, index) => index + 1);
  return {
    ...three(),
    activities: branches.flatMap((n) => [audience(`a${n}`, `Start ${n}`, 'DE'), email(`e${n}`, `Letter ${n}`)]),
    transitions: branches.map((n) => ({
      id: `t${n}`,
      from: { activity: `a${n}`, port: 'out' },
      to: { activity: `e${n}` },
    })),
    layout: Object.fromEntries(
      branches.flatMap((n) => [
        [`a${n}`, { x: n * 240, y: 40 }],
        [`e${n}`, { x: n * 240, y: 160 }],
      ]),
    ),
  };
}
