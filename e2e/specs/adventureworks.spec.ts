import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures.ts';
import type { EditorPage } from '../pages/editor-page.ts';

const shared = process.env['FANFARE_SHARED_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data');
const folder = path.join(shared, 'adventureworks/csv');

if (existsSync(folder)) {
  test.describe.serial('AdventureWorks, imported and drawn in the browser', drawn);
} else {
  test('AdventureWorks is absent: its campaigns are not drawn', () => {
    process.stdout.write(`No AdventureWorks data in ${folder}; FANFARE_SHARED_DATA names another place.\n`);
    expect(existsSync(folder)).toBe(false);
  });
}

function drawn() {
  test('imports every table and accepts what is suggested', async ({ campaigns, imports, catalog, page }) => {
    await campaigns.open();
    await imports.open();
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv.gz'));
    await imports.choose(files.map((name) => path.join(folder, name)));
    await imports.start();
    await imports.acceptSuggestions();
    await catalog.open();
    await expect(catalog.dimension('Customers')).toBeVisible();
    await page.goto('/data/tables');
    await expect(page.getByRole('row', { name: /customers/i })).toContainText('19,119');
  });

  test('individuals in Germany: 1,780', async ({ campaigns, editor }) => {
    await draw(campaigns, editor, 'Individuals in Germany');
    const rule = editor.inspector.rule();
    await rule.add('customer_type');
    await rule.condition('items/0').value('individual');
    await rule.add('territory_country');
    await rule.condition('items/1').value('DE');
    await seenAgain(editor, 'Individuals in Germany', 1780);
  });

  test('customers without orders: 6,692', async ({ campaigns, editor }) => {
    await draw(campaigns, editor, 'Without orders');
    const rule = editor.inspector.rule();
    await rule.add('Order lines');
    await rule.condition('items/0').test('do not exist');
    await seenAgain(editor, 'Without orders', 6692);
  });

  test('last order before July 2021: 3,185', async ({ campaigns, editor }) => {
    await draw(campaigns, editor, 'Last order before July 2021');
    await editor.inspector.rule().add('Order lines');
    const orders = editor.inspector.rule().condition('items/0');
    await orders.test('highest');
    await orders.aggregate('order_date');
    await orders.operator('is before');
    await orders.day('2021-07-01');
    await seenAgain(editor, 'Last order before July 2021', 3185);
  });

  test('bikes but never accessories: 3,886, as an exception in the rule', async ({ campaigns, editor }) => {
    await draw(campaigns, editor, 'Bikes, never accessories');
    await bought(editor, 'Bikes');
    await editor.inspector.rule().addException('Order lines');
    await category(editor, 'except/0', 'Accessories');
    await seenAgain(editor, 'Bikes, never accessories', 3886);
  });

  test('bikes but never accessories: 3,886, as an exclusion of two audiences', async ({ campaigns, editor }) => {
    const { canvas, palette, inspector } = editor;
    await draw(campaigns, editor, 'Bikes');
    await bought(editor, 'Bikes');
    await editor.add('Combine', 'Without accessories');
    await palette.dragTo('Build audience', { x: 200, y: 120 });
    await inspector.rename('Accessories');
    await inspector.select('Targeting dimension', 'Customers');
    await bought(editor, 'Accessories');
    await canvas.connectByDrag('Accessories', 'Without accessories');
    await canvas.choose('Without accessories');
    await inspector.radio('Exclusion');
    await inspector.select('Primary set', 'From Bikes');
    await seenAgain(editor, 'Without accessories', 3886);
  });

  test('ever an order with reason On Promotion: 2,089', async ({ campaigns, editor }) => {
    await draw(campaigns, editor, 'On promotion');
    const rule = editor.inspector.rule();
    await rule.add('Order lines');
    await rule.condition('items/0').add('Order reasons');
    await rule.condition('items/0/where/items/0').add('reason');
    await rule.condition('items/0/where/items/0/where/items/0').value('On Promotion');
    await seenAgain(editor, 'On promotion', 2089);
  });
}

/** A new campaign with an audience of customers. */
async function draw(
  campaigns: { open(): Promise<void>; create(name: string): Promise<void> },
  editor: EditorPage,
  name: string,
) {
  await campaigns.open();
  await campaigns.create(name);
  await editor.add('Build audience', name);
  await editor.inspector.select('Targeting dimension', 'Customers');
}

async function bought(editor: EditorPage, what: string) {
  await editor.inspector.rule().add('Order lines');
  await category(editor, 'items/0', what);
}

async function category(editor: EditorPage, path: string, what: string) {
  const rule = editor.inspector.rule();
  await rule.condition(path).add('category', 'Product');
  await rule.condition(`${path}/where/items/0`).value(what);
}

/** The number is right, and right again after the page has been loaded anew. */
async function seenAgain(editor: EditorPage, name: string, people: number) {
  await editor.canvas.expectFreeCount(name, people);
  await editor.reload();
  await editor.canvas.expectFreeCount(name, people);
}
