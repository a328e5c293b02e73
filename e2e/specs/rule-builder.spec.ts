import { expect, test } from '../fixtures.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { RuleScreen } from '../pages/rule-screen.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const graph = chain(audience('people', 'Shoe buyers'));
/** The rule both stories build, and the people it finds. */
const WORDS =
  'Sum of Amount of Purchases (where Bought at is in the last 90 days and Product › Category is Shoes) is more than 100 ' +
  'and Country is one of DE, US, FR and (Loyalty tier is gold or (Date of birth is after 1 Jan 1980 or empty and ' +
  'Points is at least 250)) except some E-mail events where Kind is bounce';
let byMouse: number | undefined;

test.describe.configure({ mode: 'serial' });

test('builds a rule with the mouse', async ({ api, editor, page, expectAccessible, expectAccessibleInBoth }) => {
  const screen = new RuleScreen(page);
  const { rule } = screen;
  await editor.open(await api.createCampaign('By mouse', graph));
  await editor.canvas.choose('Shoe buyers');
  await editor.inspector.region.getByRole('button', { name: 'Open the rule builder' }).click();
  await expectAccessible('an empty rule');

  await page.getByRole('button', { name: 'Linked table' }).click();
  await page.getByRole('menuitem', { name: 'Purchases', exact: true }).click();
  const purchases = rule.condition('items/0');
  await purchases.test('sum of');
  await purchases.aggregate('Amount');
  await purchases.operator('is more than');
  await purchases.number('100');
  await screen.toggleLink('Purchases');
  await screen.drag('Bought at', 'items/0/where');
  await rule.condition('items/0/where/items/0').period('Last 90 days');
  await screen.toggleLink('Product');
  await screen.drag('Category', 'items/0/where');
  await rule.condition('items/0/where/items/1').value('Shoes');
  await screen.toggleLink('Purchases');

  await screen.drag('Country');
  await rule.condition('items/1').operator('is one of');
  await rule.condition('items/1').values('DE', 'US', 'FR');
  await screen.drag('Loyalty tier');
  await rule.condition('items/2').value('Gold');
  await screen.act('items/2', 'Group');
  await screen.drag('Date of birth', 'items/2');
  await rule.condition('items/2/items/1').operator('is after');
  await rule.condition('items/2/items/1').day('1980-01-01');
  await rule.condition('items/2/items/1').more('Also count empty ones');
  await screen.drag('Points');
  await rule.condition('items/3').operator('is at least');
  await rule.condition('items/3').number('250');
  await screen.act('items/2/items/1', 'Group');
  await screen.move('items/3', 'items/2/items/1');
  await rule
    .condition('items/2/items/1')
    .scope.getByRole('button', { name: /joined by OR/ })
    .click();
  await rule.addException('E-mail events');
  await rule.condition('except/0').add('Kind');
  await rule.condition('except/0/where/items/0').value('Bounce');

  await expect(screen.words).toHaveText(WORDS);
  byMouse = await screen.count();
  const leaves = await screen.leaves();
  expect(leaves.toSorted((one, other) => other - one)).toEqual(leaves);
  expect(leaves.at(-1)).toBe(byMouse);
  await expect(page.getByTestId('rule-in-use')).toContainText('20,000');
  await expectAccessibleInBoth('a rule');

  await editor.undo();
  await expect(screen.words).not.toHaveText(WORDS);
  await editor.redo();
  await editor.expectSaved();
  await page.reload();
  await expect(screen.words).toHaveText(WORDS);
  await screen.done();
  await expect(editor.canvas.region).toBeVisible();
  await editor.canvas.expectFreeCount('Shoe buyers', byMouse);
});

test('a condition is found behind a link to many rows, and its frame says what is missing', async ({
  api,
  editor,
  page,
}) => {
  const screen = new RuleScreen(page);
  await editor.open(await api.createCampaign('By search', graph));
  await editor.canvas.choose('Shoe buyers');
  await editor.inspector.region.getByRole('button', { name: 'Open the rule builder' }).click();
  await screen.rule.add('Category', 'Purchases › Product (many)');
  const added = screen.rule.condition('items/0/where/items/0');
  await expect(added.scope).toContainText('needs a value');
  await page.getByRole('button', { name: 'SQL', exact: true }).click();
  await page.getByRole('button', { name: 'Go to what is missing' }).click();
  await expect(added.scope).toBeFocused();
  await added.value('Shoes');
  await expect(screen.words).toHaveText('Some Purchases where Product › Category is Shoes');
  expect(await screen.count()).toBeLessThan(20_000);
});

test('several conditions are chosen and changed in one step', async ({ api, editor, page, expectAccessible }) => {
  const screen = new RuleScreen(page);
  const people = audience('people', 'Some');
  const items = ['a', 'b', 'c'].map((value) => ({
    kind: 'attribute',
    attribute: { links: [], column: 'city' },
    operator: 'contains',
    value: { kind: 'one', value },
  }));
  const rule = { kind: 'group', operator: 'and', items, except: [] };
  const config = { dimension: 'customers', rule, continueWhenEmpty: true };
  await editor.open(await api.createCampaign('Several', chain({ ...people, config })));
  await editor.canvas.choose('Some');
  await editor.inspector.region.getByRole('button', { name: 'Open the rule builder' }).click();
  const row = (index: number) => screen.rule.condition(`items/${index}`).scope;
  const all = 'City contains a and City contains b and City contains c';
  await expect(screen.words).toHaveText(all);

  await row(0).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(row(1)).toBeFocused();
  await expect(row(0)).toHaveAccessibleName('Chosen: City contains a');
  await expectAccessible('two conditions chosen');
  await page.keyboard.press('d');
  await expect(screen.words).toHaveText('City contains c');
  await page.keyboard.press('Control+z');
  await expect(screen.words).toHaveText(all);

  await row(0).focus();
  await row(2)
    .getByText('City')
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await screen.act('items/2', 'Group');
  await expect(screen.words).toHaveText('(City contains a or City contains c) and City contains b');
  await editor.undo();
  await expect(screen.words).toHaveText(all);

  await row(0).focus();
  await row(2)
    .getByText('City')
    .click({ modifiers: ['Shift'] });
  await row(2).getByRole('button', { name: 'More for this condition' }).click();
  await page.getByRole('menuitem', { name: 'Remove 3 conditions' }).click();
  await expect(screen.words).toHaveText('Everyone in Customers.');
  await editor.undo();
  await expect(screen.words).toHaveText(all);
});

test('builds the same rule by keyboard alone', async ({ api, editor, page }) => {
  const screen = new RuleScreen(page);
  const keys = new Keyboard(page);
  const row = (path: string) => screen.rule.condition(path).scope;
  const part = (path: string, name: RegExp | string) => row(path).getByRole('button', { name }).first();
  const value = (path: string) => row(path).locator('[data-look="missing"], [data-look="value"]').first();
  const panel = page.getByRole('dialog', { name: /^Value of / });
  /** Finds an attribute and adds it; the focus is on its value then. */
  const add = async (search: string, path: string) => {
    await keys.press('/');
    await keys.type(search);
    await keys.press('Enter');
    await expect(value(path)).toBeFocused();
  };
  const closePanel = async () => {
    await keys.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator('[data-look]:focus')).toHaveCount(1);
  };
  const pick = async (text: string) => {
    await keys.open(panel);
    await keys.reach(panel.getByRole('combobox').first());
    await keys.type(text);
    await expect(panel.getByRole('option').first()).toHaveAccessibleName(new RegExp(`^${text}, `));
    await keys.press('Enter');
    await expect(panel.getByRole('option', { selected: true })).toHaveCount(1);
    await closePanel();
    await expect(page.locator('[data-look="value"]:focus')).toHaveCount(1);
  };
  const typeIn = async (text: string) => {
    await keys.open(panel);
    await keys.reach(panel.getByLabel('Value', { exact: true }));
    await keys.type(text);
    await closePanel();
  };
  const operator = async (path: string, word: string) => {
    await keys.reach(part(path, /^Operator: /), 'Shift+Tab');
    await keys.choose(word);
    await keys.reach(value(path));
  };

  await editor.open(await api.createCampaign('By keyboard', graph));
  await expect(editor.canvas.activity('Shoe buyers')).toBeVisible();
  await keys.reach(editor.canvas.activity('Shoe buyers'), 'F6', 6);
  await keys.press('r');
  await expect(screen.words).toBeVisible();

  await add('bought at', 'items/0/where/items/0');
  await keys.open(panel);
  await keys.reach(panel.getByRole('button', { name: 'Last 90 days' }), 'Shift+Tab');
  await keys.press('Enter');
  await closePanel();
  await add('category', 'items/0/where/items/1');
  await pick('Shoes');
  await keys.press('Escape', 'ArrowLeft');
  await expect(row('items/0')).toBeFocused();
  await keys.reach(part('items/0', /^What is asked/));
  await keys.choose('sum of');
  await keys.reach(part('items/0', 'Choose what to aggregate'));
  const aggregated = page.getByRole('dialog', { name: 'Choose what to aggregate' });
  await keys.open(aggregated);
  await keys.reach(aggregated.getByRole('combobox'));
  await keys.type('Amount');
  await keys.press('Enter');
  await expect(aggregated).toBeHidden();
  await keys.reach(part('items/0', /^Operator: /));
  await keys.choose('is more than');
  await keys.reach(row('items/0').getByRole('button', { name: '1', exact: true }));
  await keys.open(panel);
  await keys.reach(panel.getByLabel('Value', { exact: true }));
  await keys.press('Control+a');
  await keys.type('100');
  await closePanel();

  await keys.press('Escape');
  await add('country', 'items/1');
  await operator('items/1', 'is one of');
  await keys.open(panel);
  for (const country of ['DE', 'US', 'FR']) {
    await keys.reach(panel.getByRole('combobox').first());
    await keys.press('Control+a');
    await keys.type(country);
    await expect(panel.getByRole('option').first()).toHaveAccessibleName(new RegExp(`^${country}, `));
    await keys.press('Enter');
  }
  await closePanel();
  await keys.press('Escape');
  await add('loyalty', 'items/2');
  await pick('Gold');
  await keys.press('Escape');
  await add('birth', 'items/3');
  await operator('items/3', 'is after');
  await typeIn('01011980');
  await keys.reach(row('items/3').getByRole('button', { name: 'More for this condition' }));
  await keys.choose('Also count empty ones', 'menuitem');
  await keys.press('Escape');
  await add('points', 'items/4');
  await operator('items/4', 'is at least');
  await typeIn('250');
  await keys.press('Escape', 'ArrowUp', 'Control+g');
  await expect(row('items/3/items/0')).toBeFocused();
  await keys.reach(part('items/3', /joined by OR/));
  await keys.press('Enter', 'Escape');
  await keys.press('ArrowUp');
  await expect(row('items/2')).toBeFocused();
  await keys.press('Control+g');

  await keys.press('/');
  await keys.type('kind');
  await keys.press('Enter');
  await expect(page.locator('[data-look="missing"]:focus')).toHaveCount(1);
  await pick('Bounce');
  await keys.press('Escape', 'ArrowLeft');
  for (let step = 0; step < 4 && (await screen.rule.condition('except/0').scope.count()) === 0; step += 1) {
    await keys.press('Alt+ArrowLeft', 'x');
  }
  await expect(screen.words).toHaveText(WORDS);
  expect(await screen.count()).toBe(byMouse);
  await keys.press('Escape', 'r');
  await expect(editor.canvas.region).toBeVisible();
});
