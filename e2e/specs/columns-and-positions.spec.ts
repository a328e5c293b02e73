import type { Activity, CampaignGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { Columns } from '../pages/columns.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { RuleScreen } from '../pages/rule-screen.ts';
import { audience, chain, email } from '../prepared-graphs.ts';

test.use({ demoPeople: 2000 });

const twice = { kind: 'formula', name: 'twice', label: 'Twice the points', formula: 'points * 2' };

function enrichment(id: string, label: string, columns: readonly object[]): Activity {
  return { id, type: 'enrichment', label, config: { primary: null, columns } };
}

function split(id: string, label: string, items: readonly object[]): Activity {
  const rule = { kind: 'group', operator: 'and', items, except: [] };
  const subset = { id: 's', label: 'Many', rule, limit: { kind: 'none' }, sort: null, skipWhenEmpty: false };
  const config = { subsets: [subset], overlap: false, remainder: true, singleTable: false, seed: 1 };
  return { id, type: 'split', label, config };
}

const germans = audience('people', 'Germans', 'DE');
const atLeast = (value: string) => ({
  kind: 'attribute',
  attribute: { links: [], column: 'twice' },
  operator: 'at-least',
  value: { kind: 'one', value },
});

test('columns added on the way are known on the arrow, offered downstream and counted where they are', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const graph = chain(germans, enrichment('more', 'Scores', [twice]), split('parts', 'Parts', []));
  await editor.open(await api.createCampaign('Columns', graph));
  const arriving = await editor.canvas.count(editor.canvas.arrow('Scores', 'Parts'));

  await editor.canvas.chooseArrow('Scores', 'Parts');
  await editor.inspector.openTab('Columns');
  const columns = new Columns(page, editor.inspector.region);
  await expect(columns.section('Added on the way').getByRole('listitem')).toHaveCount(1);
  await expect(columns.column('E-mail')).toContainText('E-mail address');
  const values = await columns.values('Twice the points', 'Scores');
  await expect(values).toContainText(`${arriving.toLocaleString('en')} Customers`);
  await expectAccessible('the values of an added column');
  await page.keyboard.press('Escape');
  await columns.find('region');
  await expect(columns.column('Region').first()).toContainText('store');
  await columns.find('nothing like this');
  await expect(columns.region).toContainText('No column has “nothing like this” in its name.');
  await columns.find('');
  await expectAccessible('the columns of an arrow');

  await editor.inspector.openTab('People');
  await expect(editor.inspector.people().getByRole('columnheader').nth(1)).toHaveText('Twice the points');

  await editor.canvas.choose('Parts');
  await editor.inspector.openTab('Settings');
  const rule = editor.inspector.rule(editor.inspector.subset(1));
  await rule.add('Twice the points');
  await rule.condition('items/0').operator('is at least');
  await rule.condition('items/0').number('1000');
  await editor.canvas.choose('Parts');
  await page.keyboard.press('r');
  const screen = new RuleScreen(page);
  await expect(screen.attributes.getByRole('treeitem', { name: 'Added on the way' })).toBeVisible();
  const matching = await screen.count();
  expect((await screen.leaves())[0]).toBe(arriving);
  expect(matching).toBeGreaterThan(0);
  expect(matching).toBeLessThan(arriving);
  await expect(screen.words).toContainText('Twice the points is at least 1000');
  await expect(page.getByTestId('sample').getByRole('columnheader', { name: 'Twice the points' })).toBeVisible();
  await expectAccessible('the rule builder with added columns');
  await screen.done();
  await editor.canvas.expectFreeCount('Parts', matching, 'Many');
});

test('a column removed upstream is a problem downstream that names it, and undo mends it', async ({
  api,
  editor,
  page,
}) => {
  const graph = chain(germans, enrichment('more', 'Scores', [twice]), split('parts', 'Parts', [atLeast('1000')]));
  await editor.open(await api.createCampaign('Removed', graph));
  await expect(editor.problems).not.toContainText('column.missing');
  await editor.canvas.choose('Scores');
  await editor.inspector.region.getByRole('button', { name: /^(More for|Menu of|.*[Mm]enu).*Twice/ }).click();
  await page.getByRole('menuitem', { name: /Remove|Delete/ }).click();
  await expect(editor.problems).toContainText('The column twice is not carried by what arrives here (any more).');
  await expect(editor.problems.getByRole('button', { name: 'Insert Enrichment' })).toBeVisible();
  await editor.undo();
  await expect(editor.problems).not.toContainText('column.missing');
});

test('lists offer what can stand at a place and say why the rest cannot', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  await editor.open(await api.createCampaign('Positions', chain(germans, email('mail', 'Mail'))));
  const keyboard = new Keyboard(page);
  await editor.canvas.chooseArrow('Germans', 'Mail');
  const end = editor.palette.entry('End');
  await expect(end).toHaveAttribute('aria-disabled', 'true');
  await expect(end).toHaveAccessibleDescription(/^End ends a branch, so nothing can follow it/);
  await end.click({ force: true });
  await expect(editor.canvas.activities()).toHaveCount(2);

  await editor.canvas.arrow('Germans', 'Mail').focus();
  await keyboard.press('i');
  const list = page.getByRole('dialog', { name: /^Add / });
  await expect(list.getByRole('group', { name: 'Not here' })).toContainText(
    'Build audience begins a branch, so nothing can lead to it.',
  );
  await expectAccessible('the list of what can stand on an arrow');
  await list.getByRole('combobox').fill('end');
  await expect(list.getByRole('option', { name: /^End / })).toHaveAttribute('aria-disabled', 'true');
  await list.getByRole('option', { name: /^End / }).click({ force: true });
  await expect(editor.canvas.activities()).toHaveCount(2);
  await list.getByRole('combobox').fill('dedup');
  await keyboard.press('Enter');
  await expect(editor.canvas.arrow('Germans', 'Deduplication')).toBeVisible();

  await editor.palette.dragOnto('Read audience', 'Deduplication', 'Mail');
  await expect(page.getByText(/Read audience begins a branch/).first()).toBeVisible();
  await expect(editor.canvas.arrow('Deduplication', 'Mail')).toBeVisible();
  await expect(editor.canvas.activity('Read audience')).toBeVisible();
  await editor.palette.dragOnto('Fork', 'Deduplication', 'Mail');
  await expect(editor.canvas.arrow('Deduplication', 'Fork')).toBeVisible();
});

test('problems of the drawing propose what to do, by pointer and by keyboard', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const both = {
    id: 'both',
    type: 'combine',
    label: 'Both',
    config: { operation: 'intersection', primary: null, complement: false },
  };
  const homes = { ...audience('homes', 'Homes'), config: { ...Object(germans.config), dimension: 'households' } };
  const graph: CampaignGraph = {
    ...chain(germans, both),
    activities: [germans, homes, both, split('lost', 'Lost', []), email('last', 'Last')],
    transitions: [
      { id: 'a', from: { activity: 'people', port: 'out' }, to: { activity: 'both' } },
      { id: 'b', from: { activity: 'homes', port: 'out' }, to: { activity: 'both' } },
      { id: 'd', from: { activity: 'lost', port: 's' }, to: { activity: 'last' } },
    ],
    layout: {
      people: { x: 100, y: 40 },
      homes: { x: 400, y: 40 },
      both: { x: 240, y: 200 },
      lost: { x: 700, y: 180 },
      last: { x: 700, y: 320 },
    },
  };
  await editor.open(await api.createCampaign('Proposals', graph));
  await expect(editor.problems).toContainText('No audience reaches this part: Last.');
  await expect(editor.problems).toContainText('Populations of different targeting dimensions meet here');
  await expectAccessible('problems with proposals');
  await editor.problems.getByRole('button', { name: 'Insert Change dimension' }).click();
  await expect(editor.canvas.arrow('Homes', 'Change dimension')).toBeVisible();
  await expect(editor.canvas.arrow('Change dimension', 'Both')).toBeVisible();

  const start = editor.problems.getByRole('button', { name: 'Add Build audience before it' }).first();
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(editor.canvas.arrow('Build audience', 'Lost')).toBeVisible();
  await expect(editor.problems).not.toContainText('No audience reaches this part');

  await editor.problems.getByRole('button', { name: 'Choose what follows' }).first().click();
  await page
    .getByRole('dialog', { name: /^Add after / })
    .getByRole('combobox')
    .fill('End');
  await page.keyboard.press('Enter');
  await expect(editor.canvas.activity('End')).toBeVisible();
});
