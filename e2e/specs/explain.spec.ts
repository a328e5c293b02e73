import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { WhyPanel } from '../pages/why-panel.ts';
import { audience, chain, email, households, onePerEmail, webOrders } from '../prepared-graphs.ts';

test.use({ demoPeople: 5000 });

const graph = chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

/** Key of the first person who leaves by a port, or is dropped for a cause. */
async function someone(page: Page, activity: string, port: string, cause?: string): Promise<string> {
  const body = { graph, activity, port, limit: 1, ...(cause === undefined ? {} : { cause }) };
  const answer = await page.request.post('/api/people', { data: body });
  const { rows } = (await answer.json()) as { rows: unknown[][] };
  return String(rows[0]?.[0]);
}

test('the way of a person lights up, and each activity says the condition and the value that decided', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  const why = new WhyPanel(page);
  await editor.open(await api.createCampaign('Who gets the letter', graph));
  await expect(page.getByTestId('counts-progress')).toHaveAttribute('data-phase', 'counted');
  await why.ask(await someone(page, 'letter', 'recipients'));
  await expect(why.verdict).toHaveText('Reaches Letter');
  await expect(why.step('people')).toContainText('Country is DE');
  await expect(why.step('people')).toContainText('is DE');
  await expect(why.step('unique')).toContainText('Compared by E-mail');
  for (const id of ['people', 'unique', 'letter']) {
    await expect(page.getByTestId(`activity-${id}`)).toHaveAttribute('data-way', 'passed');
  }
  await expectAccessible('why is someone here');
  await page.reload();
  await expect(why.verdict).toHaveText('Reaches Letter');
  await page.keyboard.press('Escape');
});

test('who is dropped is told where and why, at the arrow that was chosen', async ({ api, editor, page }) => {
  const why = new WhyPanel(page);
  await editor.open(await api.createCampaign('Who does not', graph));
  await expect(page.getByTestId('counts-progress')).toHaveAttribute('data-phase', 'counted');
  await why.ask(await someone(page, 'letter', 'recipients', 'no-consent'));
  await expect(why.verdict).toHaveText('Comes to Letter and no further');
  await expect(why.step('letter')).toContainText('No consent');
  await expect(page.getByTestId('activity-letter')).toHaveAttribute('data-way', 'lost');
  await editor.canvas.choose('Letter');
  await expect(why.verdict).toContainText('Is not here: Letter');
  await expect(why.verdict).toContainText('Lost at Letter');
  await editor.canvas.choose('Once each');
  await expect(why.verdict).toContainText('Is here: Once each');
  await why.region.getByRole('button', { name: 'Close', exact: false }).click();
  await expect(why.region).toBeHidden();
  await expect(page.getByTestId('activity-letter')).not.toHaveAttribute('data-way');
});

test('someone of another country is not chosen, and a name that nobody has is said so', async ({
  api,
  editor,
  page,
}) => {
  const why = new WhyPanel(page);
  const everybody = chain(audience('people', 'French', 'FR'));
  const french = await page.request
    .post('/api/people', { data: { graph: everybody, activity: 'people', port: 'out', limit: 1 } })
    .then(async (answer) => ((await answer.json()) as { rows: unknown[][] }).rows[0]?.[0]);
  await editor.open(await api.createCampaign('Not chosen', graph));
  await why.open();
  await page.keyboard.type('nobody is called like this');
  await expect(why.region).toContainText('Nobody in Customers has the key');
  await why.region.getByRole('searchbox').fill(String(french));
  await expect(why.region.getByRole('status')).toHaveText('1 match');
  await why.region.getByRole('button', { name: new RegExp(`^${String(french)}`) }).click();
  await expect(why.verdict).toHaveText('Is chosen nowhere');
  await expect(why.step('people')).toContainText('does not hold');
  await expect(why.step('people')).toContainText('is FR');
  await expect(why.region).toContainText('2 activities did not see this person');
});

test('an archived campaign tells why, too, and which rows led to somebody, the others on demand', async ({
  api,
  editor,
  page,
}) => {
  const why = new WhyPanel(page);
  const orders = chain(webOrders('orders', 'Web orders'), households('homes', 'Households'));
  const body = { graph: orders, activity: 'homes', port: 'out', columns: ['orders'], limit: 50 };
  const { rows } = (await (await page.request.post('/api/people', { data: body })).json()) as { rows: number[][] };
  const [busiest] = rows.toSorted(([, one = 0], [, other = 0]) => other - one);
  const id = await api.createCampaign('Archived', orders);
  await page.request.patch(`/api/campaigns/${id}`, { data: { status: 'archived' } });
  await editor.open(id);
  await expect(page.getByTestId('counts-progress')).toHaveAttribute('data-phase', 'counted');
  await why.ask(String(busiest?.[0]), 'Households');
  await expect(why.verdict).toHaveText('Reaches Households');
  await expect(why.rowsAt('orders')).toHaveCount(20);
  await expect(why.step('orders')).toContainText(/20 of \d+ Purchases followed/);
  await why.rowsAt('orders').filter({ hasText: 'not chosen' }).first().click();
  await expect(why.step('orders')).toContainText('Channel is web');
  await why.step('orders').getByRole('button', { name: 'Follow more' }).click();
  await expect(why.step('orders').getByRole('button', { name: 'Follow more' })).toBeHidden();
  expect(await why.rowsAt('orders').count()).toBeGreaterThan(20);
});
