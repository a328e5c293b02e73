import type { Activity, CampaignGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { TargetingSettings } from '../pages/targeting-settings.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const fresh = (type: string, label: string, config: object): Activity => ({ id: 'tried', type, label, config });
const germans = audience('people', 'Germans', 'DE');
const lines: Activity = {
  ...audience('lines', 'Lines'),
  config: { ...(audience('lines', 'Lines').config as object), dimension: 'purchases' },
};

/** Two audiences that lead to one activity. */
function meeting(one: Activity, other: Activity, into: Activity): CampaignGraph {
  return {
    ...chain(one, into),
    activities: [one, other, into],
    transitions: [one, other].map(({ id }) => ({
      id: `${id}-in`,
      from: { activity: id, port: 'out' },
      to: { activity: into.id },
    })),
    layout: { [one.id]: { x: 100, y: 40 }, [other.id]: { x: 400, y: 40 }, [into.id]: { x: 250, y: 180 } },
  };
}

test('Change dimension offers the dimensions that links lead to, their ways, and carries columns over', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = new TargetingSettings(inspector);
  const empty = { dimension: null, links: [], complement: false, carry: [] };
  const graph = chain(germans, fresh('change-dimension', 'Homes', empty));
  await editor.open(await api.createCampaign('Change dimension', graph));
  const people = await canvas.count(canvas.arrow('Germans', 'Homes'));
  await canvas.choose('Homes');
  await inspector.select('New targeting dimension', 'Purchases');
  await inspector.select('Way', 'Household › Members › Purchases');
  const bought = await canvas.count(canvas.freeEnd('Homes'));
  await inspector.select('New targeting dimension', 'Households');
  await expect(inspector.region.getByRole('combobox', { name: 'Way' })).toHaveText('Household');
  await inspector.switchOn('Keep rows without a match as a complement');
  const homes = await canvas.count(canvas.freeEnd('Homes', 'Linked'));
  const without = await canvas.count(canvas.freeEnd('Homes', 'Without a match'));
  expect(homes + without).toBeLessThan(people);
  expect(bought).toBeGreaterThan(homes);

  await inspector.region.getByRole('button', { name: 'Add a column' }).click();
  const card = settings.card(/^Column 1/);
  await inspector.select('Computed as', 'sum', card);
  await expect(inspector.region).toContainText('What is carried is not set');
  await inspector.attribute('Of', 'Points', card);
  await settings.name(card, 'city');
  await expect(card).toContainText('The name city is taken');
  await settings.name(card, 'points');
  await expect(card).not.toContainText('is taken');
  expect(await canvas.count(canvas.freeEnd('Homes', 'Linked'))).toBe(homes);
  await expectAccessible('Change dimension');
  await editor.reload();
  await canvas.choose('Homes');
  await expect(settings.card('Column 1: points')).toBeVisible();
});

test('Enrichment adds attributes, formulas, aggregates, first rows and joins; nobody is added or lost', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = new TargetingSettings(inspector);
  const graph = meeting(germans, lines, fresh('enrichment', 'More', { primary: null, columns: [] }));
  await editor.open(await api.createCampaign('Enrichment', graph));
  const people = await canvas.count(canvas.arrow('Germans', 'More'));
  await canvas.choose('More');
  await inspector.select('Primary set', 'From Germans');

  await settings.addEntry('Attribute, along links to one row');
  await inspector.attribute('Attribute', 'Region', settings.card(/^Attribute/));
  await expect(settings.card('Attribute: region')).toBeVisible();
  await canvas.expectFreeCount('More', people);

  await settings.addEntry('Formula');
  await settings
    .card(/^Formula/)
    .getByRole('textbox', { name: 'Formula' })
    .fill("concat('Shop: ', region)");
  await settings.name(settings.card(/^Formula/), 'shop');
  await expect(settings.card('Formula: shop')).not.toContainText('there is no');

  await settings.addEntry('Aggregate of linked rows');
  const aggregate = settings.card(/^Aggregate/);
  await inspector.select('Linked rows', 'Purchases', aggregate);
  await inspector.select('Computed as', 'sum', aggregate);
  await inspector.attribute('Of', 'Amount', aggregate);
  await settings.label(aggregate, 'Spent');
  const rule = inspector.rule(aggregate);
  await rule.add('Channel');
  await rule.condition('items/0').value('Web');
  await expect(settings.card('Aggregate: Spent')).toContainText('Channel');

  await settings.addEntry('First rows of a linked table');
  const rows = settings.card(/^First rows/);
  await inspector.select('Linked rows', 'Purchases', rows);
  await inspector.attribute('Attribute 1', 'Amount', rows);
  await settings.name(rows, 'price');
  await rows.getByRole('button', { name: 'Add a criterion' }).click();
  await inspector.attribute('Criterion 1 of the order', 'Bought at', rows);
  await expect(rows).toContainText('Makes price1 … price3.');
  await inspector.switchOn('Also one column with all of them as a list', rows);

  await settings.addEntry('Join to another population or table');
  const join = settings.card(/^Join/);
  await inspector.select('Join with', 'From Lines', join);
  await settings.pair(join, [/^Attribute 1 of this row/, 'Customer'], [/^Attribute 1 of Lines/, 'Customer']);
  await inspector.attribute('Attribute 1', 'Channel', join);
  await inspector.switchOn('Also a column that says whether there is a match', join);
  await expectAccessible('Enrichment');

  await aggregate.getByRole('button', { name: 'Open the rule builder' }).click();
  await expect(page.getByRole('heading', { name: /More: Spent/ })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Attributes' })).toContainText('Purchases');
  await page.getByRole('button', { name: 'Done' }).click();
  await canvas.expectFreeCount('More', people);
  await expect(inspector.region).toContainText('Without a match in Lines');

  await settings.removeCard('Attribute: region');
  await expect(settings.card('Formula: shop')).toContainText('there is no attribute');
  await expect(canvas.freeEnd('More')).toHaveAccessibleName(/not computable/);
  await editor.undo();
  await canvas.expectFreeCount('More', people);
});

test('Combine compares chosen columns, and keeps what is in one set only', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const config = { operation: 'union', primary: null, complement: false };
  const both = meeting(germans, audience('all', 'Everybody'), fresh('combine', 'Both', config));
  await editor.open(await api.createCampaign('Combine by columns', both));
  const everybody = await canvas.count(canvas.arrow('Everybody', 'Both'));
  const some = await canvas.count(canvas.arrow('Germans', 'Both'));
  await canvas.choose('Both');
  await inspector.radio('Symmetric difference');
  await canvas.expectFreeCount('Both', everybody - some);
  await inspector.radio('Union');
  await canvas.expectFreeCount('Both', everybody);
  await inspector.radio('when chosen columns are equal');
  await inspector.attribute('Field 1', 'Country');
  await inspector.switchOn('Empty counts as a value');
  const countries = await canvas.count(canvas.freeEnd('Both'));
  expect(countries).toBeLessThan(100);
  await expectAccessible('Combine by columns');
});

test('an exclusion of another dimension needs a rule: by links or by equal attributes', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = new TargetingSettings(inspector);
  const graph = meeting(
    germans,
    lines,
    fresh('combine', 'No buyers', { operation: 'exclusion', primary: null, complement: true }),
  );
  await editor.open(await api.createCampaign('Exclusion across dimensions', graph));
  const people = await canvas.count(canvas.arrow('Germans', 'No buyers'));
  await canvas.choose('No buyers');
  await inspector.select('Primary set', 'From Germans');
  const card = settings.card('From Lines (Purchases)');
  await expect(card).toContainText('State how they belong together');
  await inspector.select('Excluded', 'by links to its rows', card);
  await inspector.select('Way', 'Purchases', card);
  const kept = await canvas.count(canvas.freeEnd('No buyers', 'Kept'));
  await canvas.expectFreeCount('No buyers', people - kept, 'Excluded');
  await inspector.select('Excluded', 'by equal attributes', card);
  await settings.pair(card, [/^Attribute 1 of Germans/, 'Customer'], [/^Attribute 1 of Lines/, 'Customer']);
  await canvas.expectFreeCount('No buyers', kept, 'Kept');
  await expectAccessible('Exclusion across dimensions');
});
