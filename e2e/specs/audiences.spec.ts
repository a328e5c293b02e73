import type { Activity } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { AudiencePages } from '../pages/audiences.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const germans = audience('people', 'Germans', 'DE');
const fresh = (type: string, label: string, config: object): Activity => ({ id: 'tried', type, label, config });

test('an audience is made, filled by hand, renamed and deleted, mostly with the keyboard', async ({
  api,
  page,
  expectAccessible,
}) => {
  const audiences = new AudiencePages(page);
  await api.signIn('Ines Ott');
  await audiences.open();
  await expectAccessible('no audience yet');
  await audiences.make('Testers');
  await expect(audiences.size()).toContainText('0');
  await expectAccessible('an empty audience');

  const dialog = await audiences.lookUp('Add', 'Customer number', ['1', ' 2', '3', '3', '999999999']);
  await expect(dialog.getByRole('region', { name: 'What was found' })).toContainText('3 people found');
  await expect(dialog).toContainText('1 value not found such as 999999999');
  await expectAccessible('a list looked up');
  await dialog.getByRole('button', { name: 'Add 3 people' }).click();
  await expect(audiences.members().getByRole('row')).toHaveCount(4);
  await expect(page.getByTestId('audience-sum')).toHaveText('3 = 3 by hand');

  await audiences.ofMember('2', 'Take out by hand');
  await expect(audiences.members().getByRole('row')).toHaveCount(3);
  await audiences.show('Removed by hand');
  await expect(audiences.members()).toContainText('Removed by hand');
  await expectAccessible('who was removed');
  await page.getByRole('button', { name: 'More for Testers' }).click();
  await page.getByRole('menuitem', { name: 'Undo everything by hand …' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('2 people added and 1 removed by hand');
  await page.keyboard.press('Escape');

  await audiences.show('Members');
  const removal = await audiences.fromFile('Remove', 'Customer number', '3;Third\r\n"4";Fourth\r\n');
  await expect(removal).toContainText('2 different values');
  await removal.getByRole('button', { name: 'Look them up' }).click();
  await removal.getByRole('button', { name: 'Remove 2 people' }).click();
  await expect(page.getByTestId('audience-sum')).toHaveText('1 = 1 by hand');

  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Our testers');
  await page.getByRole('button', { name: 'Save the audience' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Our testers' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/audiences/testers');

  await audiences.open();
  await expect(audiences.row('Our testers')).toContainText('1');
  await expectAccessible('all audiences');
  await page.getByRole('button', { name: 'More for Our testers' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete the audience Our testers?' });
  await expect(question).toContainText('Nothing refers to it.');
  await expect(question.getByRole('button', { name: 'Keep the audience' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete the audience' }).click();
  await expect(page.getByRole('heading', { name: 'No audience yet' })).toBeVisible();
});

test('people are saved from a campaign, read with their columns, and asked for in a rule', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const { canvas, inspector } = editor;
  const settings = { target: { kind: 'existing', audience: null }, mode: 'replace', columns: [], outbound: true };
  await editor.open(await api.createCampaign('Saving', chain(germans, fresh('save-audience', 'Keep', settings))));
  const people = await canvas.count(canvas.arrow('Germans', 'Keep'));
  await canvas.choose('Keep');
  await expect(inspector.region.getByRole('button', { name: 'Save now …' })).toBeDisabled();
  await inspector.radio('A new one');
  await inspector.region.getByRole('textbox', { name: 'Name of the new audience' }).fill('All Germans');
  await inspector.region.getByRole('button', { name: 'Add column' }).click();
  await inspector.attribute('Value', 'Country');
  await expect(inspector.region.getByRole('region', { name: 'country' })).toBeVisible();
  await expectAccessible('Save audience');
  await inspector.region.getByRole('button', { name: 'Save now …' }).click();
  const said = people.toLocaleString('en-GB');
  const question = page.getByRole('alertdialog', { name: `Save ${said} people to All Germans?` });
  await expect(question).toContainText(`0 saved before, ${said} come in, 0 leave: ${said} saved then.`);
  await expect(question.getByRole('button', { name: 'Keep it as it is' })).toBeFocused();
  await expectAccessible('the question');
  await question.getByRole('button', { name: `Save ${said} people` }).click();
  await expect(inspector.region.getByRole('combobox', { name: 'Audience' })).toHaveValue('All Germans');
  await expect(inspector.region.getByTestId('result')).toContainText('Newly saved');
  await editor.expectSaved();

  const reading = fresh('read-audience', 'Kept', { audience: null, columns: [], continueWhenEmpty: true });
  const graph = { ...chain(reading), layout: { tried: { x: 100, y: 40 } } };
  const reader = await api.createCampaign('Reading', graph);
  await editor.open(reader);
  await canvas.choose('Kept');
  await inspector.region.getByRole('combobox', { name: 'Audience' }).fill('All G');
  await page.getByRole('option', { name: /^All Germans/ }).click();
  expect(await canvas.count(canvas.freeEnd('Kept'))).toBe(people);
  const take = inspector.region.getByRole('checkbox', { name: 'country' });
  await take.focus();
  await page.keyboard.press('Space');
  await expect(inspector.region.getByRole('textbox', { name: 'Name', exact: true }).last()).toHaveValue('country_2');
  await expectAccessible('Read audience');
  await inspector.openTab('People');
  await expect(inspector.people()).toContainText('DE');
  await editor.expectSaved();

  await editor.open(await api.createCampaign('Asking', chain(audience('people', 'Everybody'))));
  const everybody = await canvas.count(canvas.freeEnd('Everybody'));
  await canvas.choose('Everybody');
  await inspector.region.getByRole('button', { name: 'Other ways to add' }).click();
  await page.getByRole('menuitem', { name: 'Audience' }).click();
  const panel = page.getByRole('dialog', { name: 'choose an audience' });
  await panel.getByRole('combobox', { name: 'Audiences' }).fill('All G');
  await page.getByRole('option', { name: 'All Germans' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await canvas.count(canvas.freeEnd('Everybody'))).toBe(people);
  await inspector.region.getByRole('button', { name: /^Membership: is in the audience/ }).click();
  await page.getByRole('radio', { name: 'is not in' }).click();
  await page.keyboard.press('Escape');
  expect(await canvas.count(canvas.freeEnd('Everybody'))).toBe(everybody - people);
  await expectAccessible('membership in a rule');
  await editor.expectSaved();

  const audiences = new AudiencePages(page);
  await audiences.open();
  await page.getByRole('link', { name: 'All Germans' }).click();
  await audiences.tab('Used by');
  for (const campaign of ['Saving', 'Reading', 'Asking']) {
    await expect(page.getByRole('tabpanel').getByRole('link', { name: campaign })).toBeVisible();
  }
  await expectAccessible('used by');
  await page.getByRole('button', { name: 'More for All Germans' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  const deletion = page.getByRole('alertdialog', { name: 'Delete All Germans although it is used?' });
  await deletion.getByRole('button', { name: 'Delete and break 3' }).click();
  await editor.open(reader);
  await canvas.choose('Kept');
  await expect(inspector.region).toContainText('does not exist (any more)');
});
