import type { Activity, CampaignGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { FlowSettings } from '../pages/flow-settings.ts';
import { FormulaEditor } from '../pages/formula-editor.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 2000 });

const fresh = (type: string, label: string, config: object): Activity => ({ id: 'tried', type, label, config });
const germans = audience('people', 'Germans', 'DE');
const somebody = { kind: 'count', transition: null, op: '>=', rows: 1 };
const wait = fresh('wait', 'Pause', { until: { kind: 'duration', amount: 1, unit: 'day' } });
const end = { ...fresh('end', 'Done', { signals: [] }), id: 'end' };

/** Two activities behind a Fork. */
function beside(first: Activity, second: Activity): CampaignGraph {
  const branches = [first, second].map(({ id, label }) => ({ id: `to-${id}`, label }));
  const fork = { id: 'fork', type: 'fork', label: 'Both', config: { branches } };
  const graph = chain(germans, fork);
  return {
    ...graph,
    activities: [...graph.activities, first, second],
    transitions: [
      ...graph.transitions,
      ...[first, second].map(({ id }) => ({ id, from: { activity: 'fork', port: `to-${id}` }, to: { activity: id } })),
    ],
    layout: { ...graph.layout, [first.id]: { x: 150, y: 300 }, [second.id]: { x: 480, y: 300 } },
  };
}

test('Wait: a time by keyboard, a moment that is past, a window, and a condition on counts', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = new FlowSettings(inspector);
  await editor.open(await api.createCampaign('Waiting', chain(germans, wait, end)));
  const people = await canvas.count(canvas.arrow('Germans', 'Pause'));
  await canvas.expectCount('Pause', 'Done', people);
  await canvas.choose('Pause');
  await settings.span('How long', '3', 'weeks');
  await expect(settings.result).toContainText('Counted as if the wait were over now.');
  await expect(canvas.activity('Pause')).toHaveAccessibleName(/Counted as if the wait were over now/);

  await inspector.radio('at a day and time');
  await settings.fill('Day and time', '2020-01-31T09:00');
  await expect(settings.region).toContainText('2020-01-31, 09:00 (Europe/Berlin) is past');
  await inspector.radio('at the next weekday or time of day');
  await settings.tick('Saturday');
  await settings.fill('Until (optional)', '09:00');
  await expect(settings.region.getByText('The window begins and ends at 09:00').first()).toBeVisible();
  await settings.fill('Until (optional)', '6 pm');
  await expect(settings.region).toContainText('Must be a time such as 09:00.');
  await settings.fill('Until (optional)', '18:00');
  await expect(settings.region.getByText('The window begins and ends')).toHaveCount(0);
  await expectAccessible('Wait for a window');

  await inspector.radio('when a condition holds');
  await inspector.select('What is counted', 'Purchases');
  await settings.fill('Number of rows', '1000000000');
  await expect(settings.result).toContainText('The condition holds nowno');
  await settings.fill('Number of rows', '1');
  await expect(settings.result).toContainText('The condition holds nowyes');
  await expectAccessible('Wait for a condition');
  await inspector.select('What must hold', 'a table was changed');
  await inspector.select('Table', 'Purchases');
  await canvas.expectCount('Pause', 'Done', people);
});

test('Test: conditions, variables and shares; the branch that is taken now is marked', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = new FlowSettings(inspector);
  const branches = [{ id: 'many', label: 'Many', match: 'all', conditions: [{ ...somebody, rows: 1_000_000 }] }];
  const graph = chain(germans, fresh('test', 'Enough', { branches, otherwise: true, primary: null }));
  const variables = [{ name: 'mode', type: 'text' as const, source: 'campaign' as const, value: 'fast' }];
  await editor.open(await api.createCampaign('Testing', { ...graph, settings: { ...graph.settings, variables } }));
  const people = await canvas.count(canvas.arrow('Germans', 'Enough'));
  await expect(canvas.freeEnd('Enough', 'Default')).toHaveAccessibleName(/ exact, taken now\.?$/);
  await expect(canvas.freeEnd('Enough', 'Many')).toHaveAccessibleName(/ not taken now\.?$/);
  await canvas.choose('Enough');
  const many = settings.card(/^Branch 1: Many/);
  await expect(many.getByText('Not taken now')).toBeVisible();
  await settings.fill('Number of people', '1', settings.part(many, 'Condition 1'));
  await expect(many.getByText('Taken now', { exact: true })).toBeVisible();
  await expect(canvas.freeEnd('Enough', 'Many')).toHaveAccessibleName(
    new RegExp(`${people.toLocaleString('en-GB')} people, exact, taken now`),
  );

  await settings.press('Add a condition', many);
  const second = settings.part(many, 'Condition 2');
  await inspector.select('Looks at', 'a variable', second);
  await expect(settings.region).toContainText('The variable is not set.');
  await inspector.select('Variable', '$mode', second);
  await settings.fill('Value', 'slow', second);
  await expect(many.getByText('Not taken now')).toBeVisible();
  await inspector.select('Taken when', 'any condition holds', many);
  await expect(many.getByText('Taken now', { exact: true })).toBeVisible();
  await inspector.select('Looks at', 'the weekday', second);
  await settings.tick('Saturday', second);
  await expectAccessible('Test');

  await settings.press('Add a branch');
  await expect(settings.card(/^Branch 2: /)).toBeVisible();
  await settings.press('More for Branch 2');
  await editor.page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(settings.card(/^Branch 1: Branch 2/).getByText('Taken now', { exact: true })).toBeVisible();
  await inspector.switchOn('Default branch');
  await expect(settings.region).toContainText('When no condition holds, the flow stops here.');
  await editor.reload();
  await expect(canvas.freeEnd('Enough', 'Branch 2')).toHaveAccessibleName(/taken now/);
});

test('End: a branch is finished, and signals carry parameters to another campaign', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = new FlowSettings(inspector);
  const sent = { name: 'sent', type: 'number' as const, source: 'signal' as const, value: null };
  const report = chain(germans);
  await api.createCampaign('The report', { ...report, settings: { ...report.settings, variables: [sent] } });
  await editor.open(await api.createCampaign('Ending', chain(germans, end)));
  const people = await canvas.count(canvas.arrow('Germans', 'Done'));
  await canvas.choose('Done');
  await expect(settings.result).toContainText(people.toLocaleString('en-GB'));
  await expect(canvas.activity('Done')).toHaveAccessibleName(/No problems/);
  await settings.press('Start another campaign');
  await expect(settings.region).toContainText('The campaign is not set.');
  const signal = settings.card(/^Signal 1/);
  await inspector.select('Campaign', 'The report', signal);
  await settings.press('Add its parameters: sent', signal);
  const parameter = settings.part(signal, 'Parameter 1');
  await inspector.select('Gets', 'a number of people', parameter);
  await settings.press('Add a parameter', signal);
  await settings.fill('Name', 'sent', settings.part(signal, 'Parameter 2'));
  await expect(settings.region).toContainText('The parameter sent is given twice.');
  await settings.press('Remove parameter 2', signal);
  await expect(canvas.activity('Done')).toHaveAccessibleName(/No problems/);
  await expectAccessible('End');
  await editor.reload();
  await canvas.choose('Done');
  await expect(settings.part(settings.card(/^Signal 1/), 'Parameter 1')).toContainText('all who end here');
});

test('Incremental query: those counted are marked once, left out, found, and forgotten', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector, page } = editor;
  const settings = new FlowSettings(inspector);
  const processed = { kind: 'returned', retentionDays: 0 };
  const rule = { kind: 'group', operator: 'and', items: [], except: [] };
  const config = { dimension: null, rule, processed, history: 4711, continueWhenEmpty: false };
  await editor.open(await api.createCampaign('Incremental', chain(fresh('incremental-query', 'New ones', config))));
  await canvas.choose('New ones');
  await inspector.select('Targeting dimension', 'Customers');
  const people = await canvas.count(canvas.freeEnd('New ones'));
  await expect(settings.region).toContainText('Nothing is remembered yet: everybody is new.');
  await settings.press('Mark those counted now as returned');
  const words = people.toLocaleString('en-GB');
  await page.getByRole('button', { name: `Mark ${words} rows` }).click();
  await canvas.expectFreeCount('New ones', 0);
  await canvas.dropped('New ones').click();
  await expect(page.getByText('Returned before')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings.region).toContainText(`Remembered rows${words}`);
  await expectAccessible('Incremental query');

  await settings.press('See and reset');
  const history = page.getByRole('dialog', { name: 'History of Customers' });
  await expect(history).toContainText(`${words} rows`);
  await history.getByRole('searchbox', { name: 'Find a key' }).fill('no such key');
  await expect(history).toContainText('Nothing was returned with “no such key”.');
  await expectAccessible('History');
  await history.getByRole('button', { name: 'Reset the history' }).click();
  await page.getByRole('button', { name: `Forget ${words} rows` }).click();
  await canvas.expectFreeCount('New ones', people);

  await settings.fill('Remembered for', '30');
  await inspector.radio('whose date is later than the last run');
  await inspector.attribute('Date', 'Last visit at');
  await canvas.expectFreeCount('New ones', people);
});

test('Update data: what follows sees the new values; a parallel writer is a problem at both', async ({
  api,
  editor,
  expectAccessible,
}) => {
  const { canvas, inspector, page } = editor;
  const settings = new FlowSettings(inspector);
  const change = { kind: 'set', column: null, value: '' };
  const first = fresh('update-data', 'Write', { changes: [change] });
  const condition = {
    kind: 'attribute',
    attribute: { links: [], column: 'loyalty_tier' },
    operator: 'equals',
    value: { kind: 'one', value: 'legend' },
  };
  const rule = { kind: 'group', operator: 'and', items: [condition], except: [] };
  const subset = { id: 'yes', label: 'Legends', rule, limit: { kind: 'none' }, sort: null, skipWhenEmpty: false };
  const settingsOfSplit = { subsets: [subset], overlap: false, remainder: false, singleTable: false, seed: 1 };
  const check = { ...fresh('split', 'Check', settingsOfSplit), id: 'check' };
  await editor.open(await api.createCampaign('Writing', chain(germans, first, check)));
  await canvas.choose('Write');
  const one = settings.card(/^Change 1/);
  await settings.column(one, 'Loyalty tier');
  await expect(settings.region).toContainText('The value of Loyalty tier is not set.');
  await settings.fill('Value', 'legend', one);
  const people = await canvas.count(canvas.arrow('Germans', 'Write'));
  await canvas.expectCount('Write', 'Check', people);
  await canvas.expectFreeCount('Check', people, 'Legends');
  await one.getByRole('button', { name: 'formula', exact: true }).click();
  const formula = new FormulaEditor(page, one);
  await formula.type("'leg' + 1");
  await expect(settings.region.getByText('Position').first()).toBeVisible();
  await formula.clear();
  await formula.type("lower('LEGEND')");
  await canvas.expectFreeCount('Check', people, 'Legends');
  await settings.press('Change another column');
  const two = settings.card(/^Change 2/);
  await settings.column(two, 'First name');
  await inspector.select('What is done', 'empty', two);
  await expect(settings.result).toContainText('Counting changes nothing in the data.');
  await expectAccessible('Update data');

  const set = (id: string, label: string, value: string): Activity => {
    return { id, type: 'update-data', label, config: { changes: [{ kind: 'set', column: 'loyalty_tier', value }] } };
  };
  await editor.open(await api.createCampaign('Racing', beside(set('a', 'One', 'x'), set('b', 'Other', 'y'))));
  await expect(canvas.activity('One')).toHaveAccessibleName(/run in parallel/);
  await expect(canvas.activity('Other')).toHaveAccessibleName(/run in parallel/);
});

test('AND-join: with a time limit there is a transition for those who are late', async ({ api, editor }) => {
  const { canvas, inspector } = editor;
  const settings = new FlowSettings(inspector);
  const graph = beside({ ...wait, id: 'a', label: 'Short' }, { ...wait, id: 'b', label: 'Long' });
  const join = { id: 'join', type: 'and-join', label: 'Together', config: { waitFor: null, primary: 'in-a' } };
  const made: CampaignGraph = {
    ...graph,
    activities: [...graph.activities, join],
    transitions: [
      ...graph.transitions,
      ...['a', 'b'].map((id) => ({ id: `in-${id}`, from: { activity: id, port: 'out' }, to: { activity: 'join' } })),
    ],
    layout: { ...graph.layout, join: { x: 320, y: 440 } },
  };
  await editor.open(await api.createCampaign('Joining', made));
  const people = await canvas.count(canvas.arrow('Short', 'Together'));
  await canvas.expectFreeCount('Together', people);
  await canvas.choose('Together');
  await inspector.switchOn('Wait no longer than');
  await settings.span('Time limit', '2', 'hours');
  await canvas.expectFreeCount('Together', people, 'Joined');
  await canvas.expectFreeCount('Together', 0, 'Late');
  await expect(settings.result).toContainText('Counted as if all branches had arrived in time.');
});
