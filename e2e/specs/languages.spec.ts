import { expect, test } from '../fixtures.ts';
import { LanguageChoice } from '../pages/language.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 5000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

for (const size of sizes) {
  test(`German fits at ${size.width} by ${size.height}`, async ({ api, page }) => {
    await page.setViewportSize(size);
    const id = await api.createCampaign('Frühling', graph);
    const language = new LanguageChoice(page);
    await page.goto('/campaigns');
    await language.choose('Deutsch', 'de');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kampagnen');
    for (const address of ['/campaigns', '/filters', '/audiences', '/data/tables', '/data/catalog', '/data/import']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.poll(() => language.overflowing(), address).toEqual([]);
    }
    await page.goto(`/campaigns/${id}`);
    await expect(page.getByTestId('transition-arrow1')).toContainText(/\d/);
    await expect.poll(() => language.overflowing()).toEqual([]);
    await page.goto(`/campaigns/${id}?view=outline`);
    await expect(page.getByRole('treegrid')).toBeVisible();
    await expect.poll(() => language.overflowing()).toEqual([]);
  });
}

test('a campaign speaks German: numbers, settings, problems, rules and help', async ({ api, page }) => {
  const id = await api.createCampaign(
    'Frühling',
    chain(audience('people', 'Alle'), onePerEmail('unique', 'Je einmal')),
  );
  await page.goto('/campaigns');
  await new LanguageChoice(page).choose('Deutsch', 'de');
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByTestId('transition-arrow1')).toContainText('5.000');
  const unique = page.getByTestId('activity-unique');
  await expect(unique).toContainText('ohne Kanal');
  await unique.click();
  await expect(page.getByText('Der Zweig endet bei Je einmal ohne Kanal.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hilfe: Deduplizierung' }).click();
  await expect(page.getByRole('dialog')).toContainText('Findet Zeilen, die in den gewählten Feldern übereinstimmen');
});

test('a browser that asks for German gets it; a choice is remembered over that, and follows the name', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ locale: 'de-AT', baseURL: server.address });
  const page = await context.newPage();
  await page.goto('/campaigns');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const dialog = page.getByRole('dialog', { name: 'Wer arbeitet hier?' });
  await dialog.getByLabel('Eigener Name').fill('Maren Kowalski');
  await dialog.getByRole('button', { name: 'Diesen Namen verwenden' }).click();
  await expect(dialog).toBeHidden();
  await new LanguageChoice(page).choose('English', 'en');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campaigns');
  await context.close();

  const other = await browser.newContext({ locale: 'de-AT', baseURL: server.address });
  const elsewhere = await other.newPage();
  await other.request.post('/api/actor', { data: { name: 'Maren Kowalski' } });
  await elsewhere.goto('/campaigns');
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Campaigns');
  await other.close();
});

test('text is drawn in our typeface, and letters of other scripts are fetched only when needed', async ({
  api,
  page,
}) => {
  await api.createCampaign('Frühling', graph);
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fetched.push(request.url());
  });
  await page.goto('/campaigns');
  await expect(page.getByRole('link', { name: 'Frühling' }).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(fetched.filter((url) => !/\/inter-latin/.test(url))).toEqual([]);
  expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true);

  await api.createCampaign('봄 행사');
  const korean = page.waitForResponse((answer) => /noto-sans-kr.*\.woff2/.test(answer.url()));
  await page.reload();
  await korean;

  await new LanguageChoice(page).choose('繁體中文', 'zh-TW');
  const offlineWordsReady = () =>
    page.evaluate(
      () =>
        [...document.fonts].some(({ family }) => family.includes('Noto Sans TC')) &&
        document.fonts.check('13px "Noto Sans TC Variable"', '伺'),
    );
  await expect.poll(offlineWordsReady).toBe(true);
});
