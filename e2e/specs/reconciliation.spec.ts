import { emptyGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { LoadFileSettings } from '../pages/load-file.ts';
import { ReconciliationSettings } from '../pages/reconciliation.ts';

test.use({ demoPeople: 2000 });

const known = [
  {
    customer_id: 900_001,
    first_name: 'Émilie',
    last_name: 'Quiller',
    email: 'emilie@fair.example',
    phone: '+12125550101',
  },
  { customer_id: 900_002, first_name: 'Bernd', last_name: 'Quast', email: 'bernd@fair.example', phone: '+12125550102' },
  { customer_id: 900_003, first_name: 'Carla', last_name: 'Quent', email: 'carla@fair.example', phone: '+12125550103' },
  { customer_id: 900_004, first_name: 'Dora', last_name: 'Quirin', email: 'dora@fair.example', phone: '+12125550104' },
];
const fair = [
  'first_name,last_name,email,phone,stand',
  'EMILIE,Quiller, Emilie@FAIR.example ,,A1',
  'Bernd,QUAST,,(212) 555-0102,A2',
  'Émilie,Quiller,emilie@fair.example,,A3',
  'Carla,Quent,c.quent@elsewhere.example,,B1',
  'Dora,Quirin,d.quirin@elsewhere.example,,B2',
  'Nobody,Here,nobody@nowhere.example,,C1',
].join('\n');

test('lines of a file are matched by suggested rules, and reviewed with the keyboard', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Fair', emptyGraph('Europe/Berlin')));
  await api.writeRows('customers', known);
  await editor.add('Load file', 'Visitors');
  const load = new LoadFileSettings(page, inspector);
  await load.choose('fair.csv', fair);
  await expect(load.rejects()).toContainText('6 lines accepted, 0 rejected');
  await editor.add('Reconciliation', 'Who is it');
  const settings = new ReconciliationSettings(inspector);
  await expect(inspector.region.getByText('The targeting dimension is not set').first()).toBeVisible();
  await inspector.select('Match with', 'Customers');
  await expect(inspector.region).toContainText('The attribute of what arrives is not set');

  await settings.rule(1, 1, 'email', 'E-mail');
  expect(await canvas.count(canvas.freeEnd('Who is it'))).toBe(1);
  await inspector.select('Alternative 1: rule 1 compares', 'as e-mail address');
  await inspector.switchOn('Lines without a match');
  expect(await canvas.count(canvas.freeEnd('Who is it', 'No match'))).toBe(4);

  const condition = await settings.addCondition(1);
  await condition.add('First name', 'Customers');
  await condition.attributeValue('first_name', 'Line');
  await expect(condition.scope).toContainText('First name is Line › first_name');
  expect(await canvas.count(canvas.freeEnd('Who is it', 'No match'))).toBe(5);
  await expectAccessible('a condition on row and line');

  await settings.suggest();
  await expect(settings.alternative(2)).toBeVisible();
  await expect(
    inspector.region.getByRole('combobox', { name: 'Country of numbers without a calling code' }),
  ).toHaveValue('United States (+1)');
  await settings.number('Match from', 99);
  await expect(settings.candidates()).toHaveCount(2);
  expect(await canvas.count(canvas.freeEnd('Who is it', 'Matched'))).toBe(2);
  expect(await canvas.count(canvas.freeEnd('Who is it', 'For review'))).toBe(2);
  expect(await canvas.count(canvas.freeEnd('Who is it', 'No match'))).toBe(1);
  await expect(settings.candidates().first()).toContainText('carla@fair.example');
  await expectAccessible('suggested rules and review');

  await settings.focusDecision('Accept', 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('r');
  await expect(settings.candidates()).toHaveCount(1);
  await page.keyboard.press('a');
  await expect(settings.candidates()).toHaveCount(0);
  await expect(inspector.region.getByText('2 decisions')).toBeVisible();
  expect(await canvas.count(canvas.freeEnd('Who is it', 'For review'))).toBe(0);
  expect(await canvas.count(canvas.freeEnd('Who is it', 'Matched'))).toBe(3);
  expect(await canvas.count(canvas.freeEnd('Who is it', 'No match'))).toBe(2);
  await editor.reload();
  await canvas.choose('Who is it');
  await inspector.region.getByText('2 decisions').click();
  await inspector.region.getByRole('button', { name: /^Take back: line 6 / }).click();
  await expect(settings.candidates()).toHaveCount(1);
});

test('the first of several is taken in order, columns are taken and added, only some rows take part', async ({
  api,
  editor,
  page,
}) => {
  const { canvas, inspector } = editor;
  await editor.open(await api.createCampaign('Twins', emptyGraph('Europe/Berlin')));
  const twins = known.map((one, index) => ({ ...one, customer_id: 910_000 + index, email: 'twins@fair.example' }));
  await api.writeRows('customers', twins);
  await editor.add('Load file', 'List');
  const load = new LoadFileSettings(page, inspector);
  await load.choose('twins.csv', 'email,stand\nTWINS@fair.example,A1\n');
  await expect(load.rejects()).toContainText('1 line accepted, 0 rejected');
  await editor.add('Reconciliation', 'Which');
  const settings = new ReconciliationSettings(inspector);
  await inspector.select('Match with', 'Customers');
  await settings.rule(1, 1, 'email', 'E-mail', 'as e-mail address');
  await inspector.switchOn('Lines with several matches');
  expect(await canvas.count(canvas.freeEnd('Which', 'Several matches'))).toBe(1);
  await inspector.radio('Take the first');
  await inspector.region.getByRole('button', { name: 'Add a criterion' }).click();
  await inspector.attribute('Criterion 1 of the order', 'First name');
  expect(await canvas.count(canvas.freeEnd('Which', 'Matched'))).toBe(1);
  await inspector.radio('The lines, with their match');
  await inspector.region.getByRole('button', { name: 'Add an attribute' }).click();
  await inspector.attribute('Attribute 2', 'First name');
  await inspector.openTab('People');
  await expect(inspector.people()).toContainText('Émilie');
  await inspector.openTab('Settings');
  await inspector.switchOn('Only some rows take part');
  await inspector.rule().add('First name');
  await inspector.rule().value('Dora');
  await inspector.openTab('People');
  await expect(inspector.people()).toContainText('Dora');
});
