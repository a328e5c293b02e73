import type { CampaignGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { Changes } from '../pages/changes.ts';
import type { EditorPage } from '../pages/editor-page.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const campaign = (country: string): CampaignGraph =>
  chain(audience('people', 'People', country), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

/** Saves another graph as somebody else's page would. */
async function saveElsewhere(editor: EditorPage, id: string, graph: CampaignGraph): Promise<void> {
  const stored = (await (await editor.page.request.get(`/api/campaigns/${id}`)).json()) as { lock: number };
  const data = { lock: stored.lock, graph, session: 'elsewhere' };
  expect((await editor.page.request.put(`/api/campaigns/${id}`, { data })).ok()).toBe(true);
}

test('what changed is told in people, arrow by arrow, and the people can be seen', async ({ api, editor, page }) => {
  const changes = new Changes(page);
  const id = await api.createCampaign('Another country', campaign('DE'));
  await saveElsewhere(editor, id, campaign('FR'));
  await editor.open(id);
  await changes.open();
  await expect(page).toHaveURL(/view=changes/);
  const people = await changes.numbers('people', 'out');
  expect(people).toMatchObject({ change: people.now - people.before, move: 0 });
  expect(people.enter).toBe(people.now);
  expect(people.leave).toBe(people.before);
  expect(people.now).toBeGreaterThan(0);
  const dialog = await changes.openPeople('people', 'out', 'leave');
  await expect(dialog).toContainText(`of ${people.leave.toLocaleString('en-US')}`);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).first().click();
  expect((await saved).suggestedFilename()).toMatch(/People - leave\.csv$/);
  await dialog.getByRole('button', { name: 'Close the list' }).click();

  const changed = changes.changed('people');
  await expect(changed).toContainText('Changed: settings');
  await changed.getByText('1 setting').click();
  await expect(changed.getByRole('row', { name: /Rule › Condition 1 › Value DE FR$/ })).toBeVisible();
  await changed.getByRole('button', { name: 'Show it on the canvas' }).click();
  await expect(editor.canvas.activity('People')).toHaveAttribute('aria-pressed', 'true');
});

test('what is changed on the canvas is compared at once, with the version one chooses', async ({
  api,
  editor,
  page,
}) => {
  const changes = new Changes(page);
  const id = await api.createCampaign('Removed', campaign('DE'));
  await editor.open(id);
  await editor.canvas.choose('Once each');
  await page.keyboard.press('Control+Delete');
  await editor.expectSaved();
  await page.goto(`/campaigns/${id}?view=changes&from=1`);
  await expect(changes.changed('unique')).toContainText('Deleted');
  await expect(changes.row('unique', 'out')).toContainText('Gone');
  const letter = await changes.numbers('letter', 'recipients');
  expect(letter.now - letter.before).toBe(letter.enter - letter.leave);
  await expect(page.getByTestId('people-differ')).toHaveText('2 of 3 arrows differ');
  await page.getByRole('checkbox', { name: 'Show all arrows' }).click();
  await expect(changes.row('people', 'out')).toBeVisible();
});

test('the comparison can be read by everybody', async ({ api, editor, page, expectAccessibleInBoth }) => {
  const changes = new Changes(page);
  const id = await api.createCampaign('Accessible changes', campaign('DE'));
  await saveElsewhere(editor, id, campaign('FR'));
  await page.goto(`/campaigns/${id}?view=changes`);
  await changes.numbers('people', 'out');
  await expectAccessibleInBoth('changes');
});
