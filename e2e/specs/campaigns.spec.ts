import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { audience, chain } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

test('a name is asked for once; a campaign is made in a folder', async ({ campaigns, page }) => {
  await campaigns.open('Ada Marlow');
  await page.getByRole('button', { name: 'New folder' }).click();
  const folder = page.getByRole('dialog', { name: 'New folder' });
  await folder.getByLabel('Name').fill('Spring');
  await folder.getByRole('button', { name: 'Create folder' }).click();
  await expect(page.getByRole('treeitem', { name: /^Spring/ })).toHaveAttribute('aria-selected', 'true');
  await campaigns.create('In a folder', false);
  await page.getByRole('link', { name: 'All campaigns' }).click();
  await expect(campaigns.heading).toBeVisible();
  await expect(campaigns.row('In a folder')).toContainText('Spring');
  await expect(campaigns.row('In a folder')).toContainText('Ada Marlow');
});

test('tags, search, duplicate, archive and delete', async ({ api, campaigns, page }) => {
  await api.createCampaign('Summer sale', chain(audience('people', 'Everybody')));
  await campaigns.goto();
  await campaigns.menu('Summer sale', 'Change tags');
  const tags = page.getByRole('dialog', { name: 'Tags of “Summer sale”' });
  await tags.getByRole('combobox', { name: 'Tags' }).fill('sandals');
  await page.getByText('Save tags').click();
  await expect(campaigns.row('Summer sale')).toContainText('sandals');

  await campaigns.search('sandals');
  await expect(campaigns.rows()).toHaveCount(1);
  await campaigns.search('a name nobody gave');
  await expect(page.getByText('No campaign matches “a name nobody gave”')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).first().click();

  await campaigns.menu('Summer sale', 'Duplicate');
  await expect(campaigns.row('Summer sale')).toHaveCount(2);
  await campaigns.menu(/^Summer sale .+/, 'Archive');
  await expect(page.getByText('1 campaign archived')).toBeVisible();
  await page.getByRole('button', { name: /^Archived/ }).click();
  await expect(campaigns.row('Summer sale')).toHaveCount(1);
  await campaigns.menu('Summer sale', 'Delete');
  await page.getByRole('button', { name: 'Delete 1 campaign' }).click();
  await expect(campaigns.row('Summer sale')).toHaveCount(0);
});

test('a campaign leaves as a file and comes back as another', async ({ api, campaigns, editor, page }) => {
  await api.createCampaign('Travelling', chain(audience('people', 'Travellers', 'DE')));
  await campaigns.goto();
  const download = page.waitForEvent('download');
  await campaigns.menu('Travelling', 'Download as file');
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain('fanfare: campaign');
  await page.getByRole('button', { name: 'Import a campaign file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a campaign file' });
  await dialog.getByLabel('Choose a file, or drop it here').setInputFiles(file);
  await dialog.getByLabel('Name').fill('Back again');
  await dialog.getByRole('button', { name: 'Import 1 activity' }).click();
  await expect(editor.canvas.activity('Travellers')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Back again' })).toBeAttached();
});

test('description, owner and tags are changed from the list, and again on the canvas', async ({
  api,
  campaigns,
  editor,
  page,
}) => {
  await api.createCampaign('Autumn boots', chain(audience('people', 'Everybody')));
  await campaigns.goto();
  await campaigns.menu('Autumn boots', 'Details…');
  const details = page.getByRole('dialog', { name: 'Details of “Autumn boots”' });
  await details.getByLabel('Description').fill('Boots for those who bought none yet.');
  await details.getByLabel('Owner').fill('Jonas Thal');
  await details.getByRole('combobox', { name: 'Tags' }).fill('boots');
  await page.keyboard.press('Enter');
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(campaigns.row('Autumn boots')).toContainText('Boots for those who bought none yet.');
  await expect(campaigns.row('Autumn boots')).toContainText('Jonas Thal');
  await expect(campaigns.row('Autumn boots')).toContainText('boots');

  await campaigns.row('Autumn boots').getByRole('link').click();
  const { region } = editor.inspector;
  await expect(region.getByLabel('Owner')).toHaveValue('Jonas Thal');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await region.getByLabel('Description').fill('Boots for new friends.');
  await region.getByLabel('Description').blur();
  await saved;
  await region.getByRole('combobox', { name: 'Time zone' }).fill('Lisbon');
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
  await editor.reload();
  await expect(region.getByLabel('Description')).toHaveValue('Boots for new friends.');
  await expect(region.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Lisbon');
});
