import { expect, test } from '../fixtures.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

test('everything is found by role and name, as docs/testing-with-playwright.md says', async ({ api, page }) => {
  await page.goto(`/campaigns/${await api.createCampaign('Spring sale', graph)}`);
  const canvas = page.getByRole('region', { name: 'Canvas of Spring sale' });
  const button = (name: RegExp | string) => canvas.getByRole('button', { name });
  await expect(button(/^Deduplication: Once each\. [\d,]+ in, [\d,]+ out\. No problems\. 2 of 3\.$/)).toBeVisible();
  await expect(button(/^Kept, from Once each to Letter, [\d,]+ people, exact\.$/)).toBeVisible();
  await expect(button(/^Audience, from Germans to Once each, [\d,]+ people, exact\.$/)).toBeVisible();
  await expect(button(/^Recipients, from Letter, leads nowhere yet, [\d,]+ people, exact\.$/)).toBeVisible();
  await expect(button(/^Add an activity after Letter/)).toBeVisible();
  await button(/^[\d,]+ dropped at Letter: causes$/).click();
  await expect(page.getByRole('dialog', { name: 'Dropped at Letter' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(
    page.getByRole('complementary', { name: 'Activities' }).getByRole('button', { name: 'Add Split' }),
  ).toBeVisible();
  await button(/^Build audience: Germans\. /).click();
  await expect(button(/^Build audience: Germans\. /)).toHaveAttribute('aria-pressed', 'true');
  const settings = page.getByRole('complementary', { name: 'Settings' });
  await expect(settings.getByRole('tab')).toHaveText(['Rule', 'People', 'Columns', 'SQL', 'Notes']);
  await expect(settings.getByTestId('condition-items/0')).toBeVisible();
  await button(/^E-mail: Letter\. /).click();
  await expect(settings.getByRole('tab')).toHaveText(['Settings', 'People', 'Columns', 'SQL', 'Notes']);
  await expect(page.getByTestId('saved')).toHaveAttribute('data-status', 'saved');
});

test('where labels are the same, test ids follow the ids of the campaign file', async ({ api, page }) => {
  await page.goto(`/campaigns/${await api.createCampaign('By id', graph)}`);
  await expect(page.getByTestId('activity-unique')).toBeVisible();
  for (const label of ['transition-arrow1', 'transition-letter/recipients']) {
    await expect(page.getByTestId(label)).toHaveAttribute('data-state', 'exact');
    await expect(page.getByTestId(label).getByRole('button').first()).toHaveAccessibleName(/, exact\.$/);
  }
  await expect(page.getByTestId('dropped-letter')).toBeVisible();
  await expect(page.getByTestId('add-after-letter/recipients')).toBeVisible();
});

test('the end of a name says how sure the number is', async ({ api, editor }) => {
  const nobody = chain(audience('nobody', 'Nobody', 'No such country'), email('letter', 'Letter'));
  const open = {
    ...audience('open', 'Unfinished'),
    config: { ...(graph.activities[0]?.config as object), dimension: null },
  };
  const unfinished = { ...nobody, activities: [...nobody.activities, open] };
  await editor.open(await api.createCampaign('How sure', unfinished));
  await expect(editor.canvas.arrow('Nobody', 'Letter')).toHaveAccessibleName(/, nobody, exact\.$/);
  await expect(editor.canvas.freeEnd('Unfinished')).toHaveAccessibleName(
    /, not computable: This activity has problems\./,
  );
});
