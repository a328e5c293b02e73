import type { CampaignGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { CommandPalette } from '../pages/command-palette.ts';
import { Snippets } from '../pages/snippets.ts';
import { StartPage } from '../pages/start.ts';
import { WhyPanel } from '../pages/why-panel.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const three = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
const drawn: CampaignGraph = {
  ...three,
  activities: [
    ...three.activities,
    { ...audience('open', 'Not finished'), config: {} },
    { ...email('off', 'Switched off'), disabled: true },
    audience('others', 'Others', 'FR'),
  ],
  layout: { ...three.layout, open: { x: 700, y: 40 }, off: { x: 700, y: 160 }, others: { x: 700, y: 300 } },
  groups: [
    { id: 'who', label: 'Who gets it', activities: ['unique', 'letter'], collapsed: false },
    { id: 'apart', label: 'Others apart', activities: ['others'], collapsed: true },
  ],
  notes: [
    {
      id: 'ask',
      text: 'Ask **Maren** [first](https://example.org)',
      at: { x: 940, y: 40 },
      size: { width: 200, height: 100 },
    },
  ],
};

/** What other tests look at in light is looked at in dark only. */
test('every state of the editor can be read by everybody, in light and in dark', async ({
  api,
  editor,
  page,
  expectAccessibleInBoth,
  expectReadableInDark,
}) => {
  test.setTimeout(180_000);
  const { canvas, inspector } = editor;
  const start = new StartPage(page);
  const palette = new CommandPalette(page);
  const why = new WhyPanel(page);

  await editor.open(await api.createCampaign('Nothing yet'));
  await start.emptyCanvas.getByRole('button', { name: /^From a template/ }).click();
  await expect(start.template('Birthday wishes')).toContainText(/[\d,]+ at the start/);
  await expectReadableInDark('templates');

  const id = await api.createCampaign('Read by everybody', drawn);
  await editor.open(id);
  await canvas.count(canvas.freeEnd('Letter'));
  await canvas.showEverything();
  await expect(canvas.group('Others apart')).toBeVisible();
  await expectAccessibleInBoth('a canvas with groups, notes, problems and something switched off');
  await palette.open();
  await expectReadableInDark('the list of commands');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectReadableInDark('the keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('e');
  await expect(page.getByRole('region', { name: 'Find in this campaign' })).toContainText('1 of');
  await expectReadableInDark('finding');
  await page.keyboard.press('Escape');

  await canvas.choose('Letter');
  await palette.choose('Save as snippet', /^Save as snippet/);
  await expect(page.getByRole('dialog', { name: /as a snippet$/ })).toBeVisible();
  await expectAccessibleInBoth('keeping a snippet');
  await new Snippets(page).save('A letter');
  await palette.choose('Insert a snippet', /^Insert a snippet/);
  await expect(page.getByRole('dialog', { name: 'Insert a snippet' }).getByRole('option')).not.toHaveCount(0);
  await expectReadableInDark('snippets');
  await page.keyboard.press('Escape');

  await canvas.chooseArrow('Germans', 'Once each');
  await inspector.openTab('Profile');
  await expect(inspector.region.getByTestId('profile-column').first()).toContainText('Customers');
  await expectReadableInDark('the profile of an arrow');
  await canvas.arrow('Once each', 'Letter').click({ position: { x: 12, y: 8 }, modifiers: ['Control'] });
  await expect(page.getByTestId('overlap').getByRole('cell').first()).toContainText(/\d/);
  await expectReadableInDark('the overlap of arrows');
  await page.keyboard.press('Escape');

  const people = await page.request.post('/api/people', {
    data: { graph: three, activity: 'letter', port: 'recipients', limit: 1 },
  });
  const { rows } = (await people.json()) as { rows: unknown[][] };
  await why.ask(String(rows[0]?.[0]));
  await expect(why.verdict).toContainText('Letter');
  await expectReadableInDark('why somebody is here');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Show me around' }).click();
  await expect(start.tour).toBeVisible();
  await expectReadableInDark('the tour');
});
