import { expect, test } from '../fixtures.ts';
import { FormulaEditor } from '../pages/formula-editor.ts';
import { RuleScreen } from '../pages/rule-screen.ts';
import { Variables } from '../pages/variables.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('a variable is declared, used in a formula typed with completion, and changes the count', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas } = editor;
  const variables = new Variables(page);
  const people = audience('people', 'Collectors');
  const formula = { kind: 'formula', formula: '', operator: 'equals', value: { kind: 'one', value: true } };
  const rule = { kind: 'group', operator: 'and', items: [formula], except: [] };
  await editor.open(
    await api.createCampaign(
      'Collectors',
      chain({ ...people, config: { dimension: 'customers', rule, continueWhenEmpty: true } }),
    ),
  );
  await variables.declare('least', 'Number', '100');
  await expectAccessible('variables');
  await variables.close();

  await canvas.choose('Collectors');
  const condition = editor.inspector.rule().condition('items/0');
  await condition.scope.locator('[data-look="missing"]').first().click();
  const panel = page.getByRole('dialog', { name: 'Formula' });
  const editing = new FormulaEditor(page, panel);
  await editing.complete('poin', 'points');
  await editing.type(' >= $le');
  await expect(editing.completions).toBeVisible();
  await expectAccessible('completions of a formula');
  await page.keyboard.press('Escape');
  await expect(editing.completions).toBeHidden();
  await expect(panel).toBeVisible();
  await editing.expectProblem(/^Position 11: /);
  await expectAccessible('a formula with a problem');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
  await editing.complete('$le', '$least');
  await editing.expectDescription(/^Gives yes or no · for /);
  await panel.getByRole('button', { name: 'Edit in a larger window' }).click();
  const large = page.getByRole('dialog', { name: 'Edit the formula' });
  await expect(large.getByRole('table').getByRole('row')).toHaveCount(9);
  await expectAccessible('the large editor');
  await large.getByRole('button', { name: 'Done' }).click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  const many = await canvas.count(canvas.freeEnd('Collectors'));
  await page.keyboard.press('Escape');
  await editor.inspector.region.getByRole('button', { name: 'Close', exact: true }).click();
  await variables.open('least');
  await variables.setValue('5000');
  await variables.close();
  await expect(async () => {
    expect(await canvas.count(canvas.freeEnd('Collectors'))).toBeLessThan(many);
  }).toPass();
  await editor.undo();
  await canvas.expectFreeCount('Collectors', many);
});

test('a formula is typed while its editor is still on the way, and hints never cover it', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const screen = new RuleScreen(page);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/CodeEditor-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await editor.open(await api.createCampaign('Slow line', chain(audience('people', 'Collectors'))));
  await editor.canvas.choose('Collectors');
  await editor.inspector.region.getByRole('button', { name: 'Open the rule builder' }).click();
  await page.getByRole('button', { name: 'Add a formula' }).click();
  const editing = new FormulaEditor(page, page.getByRole('dialog', { name: 'Formula' }));
  await expect(editing.field).toBeFocused();
  await page.keyboard.type('points > 100 and uppe');
  await expectAccessible('a formula before its editor is there');
  arrive();
  await expect(editing.completions.getByRole('option', { name: /^upper/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('.formula-signature')).toContainText('upper(text: text)');
  const [hint, field] = await Promise.all([
    page.locator('.formula-signature').boundingBox(),
    editing.field.boundingBox(),
  ]);
  if (!hint || !field) throw new Error('neither the hint nor the formula may be hidden');
  expect(hint.y + hint.height <= field.y || hint.y >= field.y + field.height, 'the hint covers the formula').toBe(true);
  await page.keyboard.type('gender');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(" = 'F'");
  await expect(screen.words).toHaveText("points > 100 and upper(gender) = 'F'");
});
