import { expect, test } from '../fixtures.ts';
import { boxOf } from '../pages/canvas.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(one: Box, other: Box): boolean {
  const apart = one.x + one.width <= other.x || other.x + other.width <= one.x;
  return !apart && !(one.y + one.height <= other.y || other.y + other.height <= one.y);
}

/** By how many pixels the page is wider than its window. */
function sideways(page: { evaluate<Value>(read: () => Value): Promise<Value> }): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
