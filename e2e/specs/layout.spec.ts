import type { CampaignGraph } from '@fanfare/shared';
import { activity } from '@fanfare/shared/testing';
import { expect, test } from '../fixtures.ts';
import { boxOf } from '../pages/canvas.ts';
import { Changes } from '../pages/changes.ts';
import { Layout, overlap } from '../pages/layout.ts';
import { Outline } from '../pages/outline.ts';
import { RuleScreen } from '../pages/rule-screen.ts';
import { StartPage } from '../pages/start.ts';
import { WhyPanel } from '../pages/why-panel.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
const everything: CampaignGraph = {
  ...graph,
  activities: [
    ...graph.activities,
    { ...audience('open', 'Not finished'), config: {} },
    { ...email('off', 'Switched off'), disabled: true },
  ],
  layout: { ...graph.layout, open: { x: 700, y: 40 }, off: { x: 700, y: 280 } },
  groups: [
    { id: 'who', label: 'Who gets the letter of this spring', activities: ['unique', 'letter'], collapsed: false },
  ],
  notes: [{ id: 'ask', text: 'Ask **Maren** first', at: { x: 940, y: 40 }, size: { width: 200, height: 100 } }],
};
const pictured: CampaignGraph = {
  ...everything,
  activities: [...everything.activities, activity('split', 'halves'), activity('load-file', 'file')],
  layout: {
    ...everything.layout,
    open: { x: 560, y: 40 },
    off: { x: 560, y: 280 },
    halves: { x: 820, y: 40 },
    file: { x: 820, y: 200 },
  },
  groups: [],
  notes: [],
};
const alike = { maxDiffPixelRatio: 0.1, threshold: 0.3 } as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

for (const size of sizes) {
  test(`nothing scrolls sideways at ${size.width} by ${size.height}`, async ({ api, editor, page }) => {
    await page.setViewportSize(size);
    const id = await api.createCampaign('Layout', graph);
    for (const address of ['/campaigns', '/data/tables', '/data/catalog', '/data/import', '/data/tables/customers']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.poll(() => sideways(page), address).toBe(0);
    }
    await editor.open(id);
    await editor.canvas.count(editor.canvas.arrow('Germans', 'Once each'));
    expect(await sideways(page)).toBe(0);
    const palette = await boxOf(editor.palette.region);
    expect(Math.round(palette.width)).toBe(size.width === 1024 ? 52 : 208);
  });
}

for (const size of sizes) {
  test(`nothing lies over another or sticks out at ${size.width} by ${size.height}`, async ({ api, editor, page }) => {
    const { canvas, inspector } = editor;
    const layout = new Layout(page);
    await page.setViewportSize(size);
    const id = await api.createCampaign(
      'A name that is as long as names of campaigns are in a year of many',
      everything,
    );

    await page.goto('/campaigns');
    await expect(page.getByRole('row')).not.toHaveCount(0);
    await layout.expectTidy('campaigns');

    await editor.open(id);
    await canvas.count(canvas.freeEnd('Letter'));
    await canvas.showEverything();
    await layout.expectTidy('a full canvas');
    const cards = page.locator('.activity-card');
    await layout.expectApart('cards and numbers', cards, page.locator('.count-label'));
    for (const activity of ['Germans', 'Once each', 'Letter']) {
      await canvas.choose(activity);
      await layout.expectTidy(`settings of ${activity}`);
      await layout.expectWithin(`tabs of ${activity}`, inspector.region, inspector.region.getByRole('tab'));
    }
    await inspector.openTab('People');
    await expect(inspector.people()).toBeVisible();
    await layout.expectWithin('tabs while people are listed', inspector.region, inspector.region.getByRole('tab'));
    await canvas.chooseArrow('Germans', 'Once each');
    await layout.expectWithin('tabs of an arrow', inspector.region, inspector.region.getByRole('tab'));
    await page.keyboard.press('w');
    await expect(new WhyPanel(page).region).toBeVisible();
    await layout.expectTidy('why');
    await page.keyboard.press('Escape');

    await page.goto(`/campaigns/${id}?view=outline`);
    await expect(new Outline(page).activity('Germans')).toBeVisible();
    await layout.expectTidy('the outline');
    await layout.expectApart('rows', new Outline(page).rows());

    await new Changes(page).open();
    await layout.expectTidy('changes');

    await page.goto(`/campaigns/${id}?rule=people/rule`);
    await expect(new RuleScreen(page).result).toBeVisible();
    await layout.expectTidy('the rule builder');

    await editor.open(await api.createCampaign('Nothing yet'));
    const { emptyCanvas } = new StartPage(page);
    await expect(emptyCanvas).toBeVisible();
    await layout.expectTidy('an empty canvas');
    await layout.expectApart('ways to begin', emptyCanvas.getByRole('button'));
  });
}

test('tabs that do not fit say so, and show the one that is open', async ({ api, editor, page }) => {
  await page.addInitScript(() => localStorage.setItem('fanfare.language', 'de'));
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`/campaigns/${await api.createCampaign('Lange Wörter', graph)}`);
  await page.getByTestId('activity-unique').click();
  const inspector = page.getByRole('complementary', { name: 'Einstellungen' });
  const tabs = inspector.getByRole('tab');
  await new Layout(page).expectWithin('the first tab', inspector, tabs.first());
  await expect(inspector.getByRole('tablist')).toHaveAttribute('data-hidden-end');
  await tabs.nth(2).click();
  await new Layout(page).expectWithin('columns', inspector, inspector.locator('[data-column]'));
  await tabs.first().focus();
  await page.keyboard.press('End');
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true');
  await new Layout(page).expectWithin('the last tab', inspector, tabs.last());
  await expect(inspector.getByRole('tablist')).toHaveAttribute('data-hidden-start');
  await editor.expectSaved();
});

test('text is set in the font that comes with the page', async ({ api, editor, page }) => {
  await editor.open(await api.createCampaign('Fonts', graph));
  await expect(editor.canvas.activity('Letter')).toBeVisible();
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family);
  });
  expect(loaded.join()).toContain('Inter Variable');
  for (const element of ['body', '.activity-title', '.count-label', 'input', 'button']) {
    await expect(page.locator(element).first()).toHaveCSS('font-family', /^"?Inter Variable/);
  }
});

test('cards, numbers and rows look as they did', async ({ api, editor, page }) => {
  const { canvas } = editor;
  await editor.open(await api.createCampaign('Pictures', pictured));
  await canvas.count(canvas.freeEnd('Letter'));
  await canvas.count(canvas.arrow('Germans', 'Once each'));
  await canvas.choose('Once each');
  await canvas.showEverything();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const ids = ['people', 'unique', 'letter', 'halves', 'file', 'open', 'off'].map((id) => `activity-${id}`);
  for (const id of [...ids, 'transition-arrow1', 'transition-arrow2', 'transition-off/recipients']) {
    await expect.soft(page.getByTestId(id)).toHaveScreenshot(`${id.replace('/', '-')}.png`, alike);
  }
  const outline = new Outline(page);
  await outline.open();
  for (const [name, row] of Object.entries({
    activity: outline.activity('Germans'),
    arrow: outline.arrow('Once each', 'Letter'),
  })) {
    await expect.soft(row).toHaveScreenshot(`row-of-an-${name}.png`, alike);
  }
});

test('cards lie apart after tidying up', async ({ api, editor }) => {
  const { canvas } = editor;
  const crowded = {
    ...graph,
    activities: [...graph.activities, audience('others', 'Others', 'FR')],
    layout: { people: { x: 0, y: 0 }, unique: { x: 10, y: 10 }, letter: { x: 20, y: 20 }, others: { x: 30, y: 30 } },
  };
  await editor.open(await api.createCampaign('Crowded', crowded));
  await expect(canvas.activities()).toHaveCount(4);
  await canvas.tidy();
  await canvas.showEverything();
  await expect
    .poll(async () => {
      const boxes = await Promise.all((await canvas.activities().all()).map(boxOf));
      return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other))).length;
    })
    .toBe(0);
  await editor.undo();
  await expect(editor.page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

/** By how many pixels the page is wider than its window. */
function sideways(page: { evaluate<Value>(read: () => Value): Promise<Value> }): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
