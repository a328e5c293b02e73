import { expect, test } from '../fixtures.ts';
import { Versions } from '../pages/versions.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const three = () =>
  chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));

test('a version is named, looked at with its numbers, and made the newest one again', async ({ api, editor, page }) => {
  const { canvas } = editor;
  const versions = new Versions(page);
  await editor.open(await api.createCampaign('Named versions', three()));
  const germans = await canvas.count(canvas.arrow('Germans', 'Once each'));
  await versions.open();
  await versions.saveAs('For approval');
  await expect(versions.row(1)).toContainText('Maren Kowalski');

  await canvas.choose('Once each');
  await page.keyboard.press('Control+Delete');
  await canvas.expectCount('Germans', 'Letter', germans);
  await editor.expectSaved();
  await versions.open();
  await expect(versions.row(2)).toContainText('Now');
  await expect(versions.row(2)).toContainText('3 changes');

  await versions.look(1);
  await canvas.expectCount('Germans', 'Once each', germans);
  await expect(page.getByText('Read-only')).toBeVisible();
  await expect(editor.palette.region).toHaveCount(0);
  await canvas.choose('Once each');
  await page.keyboard.press('Delete');
  await expect(canvas.activity('Once each')).toBeVisible();

  await versions.notice(1).getByRole('button', { name: 'Restore it' }).click();
  await expect(versions.notice(1)).toHaveCount(0);
  await canvas.expectCount('Germans', 'Once each', germans);
  await editor.expectSaved();
  await expect(versions.row(3)).toContainText('Version 1 restored');
  await editor.undo();
  await expect(canvas.activity('Once each')).toHaveCount(0);
  await editor.redo();
  await editor.reload();
  await expect(canvas.activity('Once each')).toBeVisible();
});

test('an older version has an address of its own, and is compared from its menu', async ({ api, editor, page }) => {
  const versions = new Versions(page);
  const id = await api.createCampaign('Addressed versions', three());
  await editor.open(id);
  await editor.canvas.choose('Letter');
  await editor.inspector.rename('Spring letter');
  await editor.expectSaved();
  await page.goto(`/campaigns/${id}?version=1`);
  await expect(versions.notice(1)).toBeVisible();
  await expect(editor.canvas.activity('Letter')).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(editor.canvas.activity('Spring letter')).toBeVisible();
  await versions.open();
  await versions.choose(1, 'Compare with now');
  await expect(page.getByTestId('changed-letter')).toContainText('Changed: name');
});

test('the list of versions and a version that is looked at can be read by everybody', async ({
  api,
  editor,
  page,
  expectAccessible,
  expectAccessibleInBoth,
}) => {
  const versions = new Versions(page);
  await editor.open(await api.createCampaign('Accessible versions', three()));
  await editor.canvas.choose('Letter');
  await editor.inspector.rename('Spring letter');
  await editor.expectSaved();
  await versions.open();
  await expect(versions.row(2)).toBeVisible();
  await expectAccessibleInBoth('versions');
  await versions.look(1);
  await expectAccessible('a version that is looked at');
});
