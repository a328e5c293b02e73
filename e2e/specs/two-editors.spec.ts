import { expect, test } from '../fixtures.ts';
import { EditorPage } from '../pages/editor-page.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 2000 });

const three = () =>
  chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

test('what two people change at the same time is put together', async ({ api, context, editor }) => {
  const id = await api.createCampaign('Two at once', three());
  await editor.open(id);
  const second = new EditorPage(await context.newPage());
  await second.open(id);
  await editor.canvas.choose('Germans');
  await editor.inspector.rename('All Germans');
  await editor.expectSaved();
  await second.canvas.choose('Letter');
  await second.inspector.rename('Spring letter');
  await second.expectSaved();
  const news = second.page.getByRole('note').filter({ hasText: 'They are in your version now' });
  await expect(news).toContainText('All Germans');
  await expect(second.canvas.activity('All Germans')).toBeVisible();
  await expect(second.canvas.activity('Spring letter')).toBeVisible();
  await news.getByRole('button', { name: 'Got it' }).click();
  await expect(news).toHaveCount(0);

  await editor.page.getByRole('button', { name: 'Show them here' }).click();
  await expect(editor.canvas.activity('Spring letter')).toBeVisible();
  await editor.reload();
  await expect(editor.canvas.activity('All Germans')).toBeVisible();
});

test('where both changed the same, each thing is chosen, and nothing is lost', async ({
  api,
  context,
  editor,
  expectAccessible,
}) => {
  const id = await api.createCampaign('The same', three());
  const second = new EditorPage(await context.newPage());
  await second.open(id);
  await editor.open(id);
  await second.canvas.choose('Germans');
  await second.inspector.rename('Theirs');
  await second.canvas.choose('Letter');
  await second.inspector.rename('Their letter');
  await second.expectSaved();

  await editor.canvas.choose('Germans');
  await editor.inspector.rename('Mine');
  const question = editor.page.getByRole('dialog', { name: 'Which version should stay?' });
  await expect(question).toContainText('changed one thing that you changed too');
  await expectAccessible('the question which version should stay');
  const conflict = question.getByRole('group', { name: 'Mine' });
  await expect(conflict.getByRole('radio', { name: /^Yours/ })).toBeChecked();
  await conflict.getByRole('radio', { name: /^Of Maren Kowalski/ }).check();
  await question.getByRole('button', { name: 'Put together and save' }).click();
  await editor.expectSaved();
  await expect(editor.canvas.activity('Theirs')).toBeVisible();
  await expect(editor.canvas.activity('Their letter')).toBeVisible();
  await editor.undo();
  await expect(editor.canvas.activity('Mine')).toBeVisible();
  await editor.redo();
  await editor.reload();
  await expect(editor.canvas.activity('Theirs')).toBeVisible();
});

test('work that must not be mixed is saved as a copy', async ({ api, context, editor }) => {
  const id = await api.createCampaign('Copied', three());
  const second = new EditorPage(await context.newPage());
  await second.open(id);
  await editor.open(id);
  await second.canvas.choose('Germans');
  await second.inspector.rename('Theirs');
  await second.expectSaved();
  await editor.canvas.choose('Germans');
  await editor.inspector.rename('Mine');
  await editor.page.getByRole('button', { name: 'Save mine as a copy' }).click();
  await expect(editor.page.getByRole('heading', { level: 1, name: 'Copied (my version)' })).toBeAttached();
  await expect(editor.canvas.activity('Mine')).toBeVisible();
});

test('one sees who else is there and where they look, until they leave', async ({ api, context, editor }) => {
  const id = await api.createCampaign('Present', three());
  await editor.open(id);
  const second = new EditorPage(await context.newPage());
  await second.open(id);
  await expect(editor.page.getByTestId('presence').getByRole('listitem')).toHaveCount(1);
  await second.canvas.choose('Letter');
  await expect(editor.page.getByTestId('present-letter')).toBeVisible();
  await expect(editor.page.getByTestId('presence')).toContainText('Maren Kowalski looks at Letter');
  await second.page.close();
  await expect(editor.page.getByTestId('presence')).toHaveCount(0);
  await expect(editor.page.getByTestId('present-letter')).toHaveCount(0);
});

test('work outlives a crash of the page while the server is away', async ({ api, context, editor, page }) => {
  const id = await api.createCampaign('Crashed', three());
  await editor.open(id);
  await editor.inspector.arrived();
  await context.setOffline(true);
  await editor.canvas.choose('Letter');
  await editor.inspector.rename('Written offline');
  await expect(editor.saved).toHaveAttribute('data-status', 'offline');
  const crash = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crash;
  await page.close();
  await context.setOffline(false);

  const again = new EditorPage(await context.newPage());
  await again.open(id);
  await expect(again.canvas.activity('Letter')).toBeVisible();
  const kept = again.page.getByRole('note').filter({ hasText: 'There is work that was not saved.' });
  await kept.getByRole('button', { name: 'Restore it' }).click();
  await expect(again.canvas.activity('Written offline')).toBeVisible();
  await again.expectSaved();
  await again.reload();
  await expect(again.canvas.activity('Written offline')).toBeVisible();
});

test('work kept from an offline spell is put together with what others saved meanwhile', async ({
  api,
  browser,
  context,
  editor,
}) => {
  const id = await api.createCampaign('Offline', three());
  await editor.open(id);
  const elsewhere = await browser.newContext({ baseURL: new URL(editor.page.url()).origin });
  const other = new EditorPage(await elsewhere.newPage());
  await other.page.request.post('/api/actor', { data: { name: 'Jonas Thal' } });
  await other.open(id);

  await context.setOffline(true);
  await editor.canvas.choose('Letter');
  await editor.inspector.rename('Written offline');
  await expect(editor.saved).toHaveAttribute('data-status', 'offline');
  await other.canvas.choose('Germans');
  await other.inspector.rename('Written elsewhere');
  await other.expectSaved();
  await context.setOffline(false);

  await editor.expectSaved();
  await expect(editor.canvas.activity('Written offline')).toBeVisible();
  await expect(editor.canvas.activity('Written elsewhere')).toBeVisible();
  await expect(editor.page.getByRole('note').filter({ hasText: 'Jonas Thal saved changes' })).toBeVisible();
  await elsewhere.close();
});
