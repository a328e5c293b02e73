import { expect, test } from '../fixtures.ts';
import type { EditorPage } from '../pages/editor-page.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('draws Build, Split, Deduplication and E-mail, and every number adds up', async ({ campaigns, editor }) => {
  const { canvas, inspector } = editor;
  await campaigns.open();
  await campaigns.create('Spring for Germany');
  await editor.add('Build audience', 'Germans');
  await inspector.select('Targeting dimension', 'Customers');
  await inspector.rule().add('Country');
  await inspector.rule().condition('items/0').value('DE');
  await editor.add('Split', 'Halves');
  await inspector.select('How many', 'a random share, everyone keeps their place', inspector.subset(1));
  await inspector.subset(1).getByLabel('Name').fill('First half');
  await inspector.switchOn('Keep the others as a remainder');
  await expect(canvas.freeEnd('Halves', 'Remainder')).toBeVisible();
  await editor.add('Deduplication', 'One per e-mail');
  await inspector.region.getByRole('button', { name: 'Add a field' }).click();
  await inspector.attribute('Field 1', 'E-mail');
  await inspector.region.getByRole('checkbox', { name: 'Ignore upper and lower case' }).click();
  await editor.add('E-mail', 'Spring letter');

  const germans = await canvas.count(canvas.arrow('Germans', 'Halves'));
  const half = await canvas.count(canvas.arrow('Halves', 'One per e-mail'));
  const others = await canvas.count(canvas.freeEnd('Halves', 'Remainder'));
  expect(half + others).toBe(germans);
  const unique = await canvas.count(canvas.arrow('One per e-mail', 'Spring letter'));
  await expectSum(editor, 'One per e-mail', half, unique);
  const recipients = await canvas.count(canvas.freeEnd('Spring letter'));
  await expectSum(editor, 'Spring letter', unique, recipients);

  await editor.reload();
  await canvas.expectCount('Germans', 'Halves', germans);
  await canvas.expectCount('One per e-mail', 'Spring letter', unique);
  await canvas.expectFreeCount('Spring letter', recipients);
});

test('a changed consent changes the count', async ({ api, editor }) => {
  const { canvas, inspector } = editor;
  const graph = chain(audience('people', 'Everybody'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
  await editor.open(await api.createCampaign('Consent', graph));
  const before = await canvas.count(canvas.freeEnd('Letter'));
  await canvas.choose('Letter');
  await inspector.openTab('People');
  const person = await inspector.people().getByRole('cell').first().innerText();
  await api.writeRows('customers', [{ customer_id: Number(person.replaceAll(',', '')), consent_email: false }]);
  await editor.countNow();
  await canvas.expectFreeCount('Letter', before - 1);
  await api.writeRows('customers', [{ customer_id: Number(person.replaceAll(',', '')), consent_email: true }]);
  await editor.countNow();
  await canvas.expectFreeCount('Letter', before);
});

test('shows people, their columns and the SQL of an arrow', async ({ api, editor }) => {
  const { canvas, inspector } = editor;
  const graph = chain(
    audience('people', 'Germans', 'DE'),
    onePerEmail('unique', 'Once each'),
    email('letter', 'Letter'),
  );
  await editor.open(await api.createCampaign('Looking', graph));
  await canvas.chooseArrow('Germans', 'Once each');
  await inspector.openTab('People');
  await expect(inspector.people().getByRole('row')).not.toHaveCount(1);
  await inspector.region.getByRole('searchbox', { name: 'Find a person' }).fill('nobody is called this');
  await expect(inspector.region.getByText('Nobody here matches “nobody is called this”.')).toBeVisible();
  await inspector.openTab('SQL');
  await expect(inspector.sql()).toHaveValue(/SELECT/);
});

/** In = out + drops: on the card, beside the number, and in the list of causes. */
async function expectSum(editor: EditorPage, name: string, arrived: number, left: number) {
  const { canvas, page } = editor;
  const number = (count: number) => count.toLocaleString('en-GB');
  await expect(canvas.activity(name)).toHaveAccessibleName(new RegExp(`\\. ${number(arrived)} in, ${number(left)} `));
  await expect(canvas.dropped(name)).toHaveText(`−${number(arrived - left)}`);
  await canvas.dropped(name).click();
  const causes = page.getByRole('dialog', { name: `Dropped at ${name}` });
  await expect(causes.getByText(`${number(arrived)} = ${number(left)} + ${number(arrived - left)}`)).toBeVisible();
  const byCause = await causes.getByRole('definition').allInnerTexts();
  const sum = byCause.map((text) => Number((/[\d,]+/.exec(text)?.[0] ?? '').replaceAll(',', '')));
  expect(sum.reduce((total, one) => total + one, 0)).toBe(arrived - left);
  await page.keyboard.press('Escape');
  await expect(causes).toBeHidden();
}
