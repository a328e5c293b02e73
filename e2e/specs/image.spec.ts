import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { StartPage } from '../pages/start.ts';
import { audience, chain, email, onePerEmail } from '../prepared-graphs.ts';

test.use({ demoPeople: 20_000 });

const long = 'Wiedergewinnungsbenachrichtigungsempfänger ohne Zustimmungserklärung';
const graph = {
  ...chain(
    audience('people', '안녕하세요 고객 여러분 생일축하 이벤트 대상자'),
    onePerEmail('unique', long),
    email('letter', 'Letter'),
  ),
  notes: [{ id: 'why', text: '**Why** we do this', at: { x: 0, y: 40 }, size: { width: 200, height: 80 } }],
  groups: [{ id: 'both', label: 'Who and how', activities: ['unique', 'letter'], collapsed: false }],
};

test('the drawing is saved as SVG and PNG with its numbers, notes and groups', async ({ api, editor, page }) => {
  const { canvas } = editor;
  const start = new StartPage(page);
  await editor.open(await api.createCampaign('Bild / 圖片', graph));
  const people = await canvas.count(canvas.arrow('안녕하세요 고객 여러분 생일축하 이벤트 대상자', long));
  await canvas.count(canvas.freeEnd('Letter'));
  const svg = await start.saveAs('Save the drawing as SVG');
  expect(svg.name).toBe('Bild-圖片.svg');
  const text = await readFile(svg.path, 'utf8');
  const reader = await page.context().newPage();
  const drawn = await reader.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      broken: picture.querySelector('parsererror') !== null,
      texts: [...picture.querySelectorAll('text')].map((one) => one.textContent ?? ''),
      fonts: picture.querySelector('style')?.textContent?.includes('@font-face') ?? false,
    };
  }, text);
  expect(drawn.broken).toBe(false);
  expect(drawn.fonts).toBe(true);
  expect(drawn.texts).toEqual(
    expect.arrayContaining(['Bild / 圖片', 'Letter', 'Who and how', 'Why we do this', people.toLocaleString('en-GB')]),
  );
  expect(drawn.texts.some((one) => one.startsWith('Wiedergewinn') && one.endsWith('…'))).toBe(true);
  expect(text).not.toMatch(/oklch|var\(/);

  const png = await start.saveAs('Save the drawing as PNG');
  expect(png.name).toBe('Bild-圖片.png');
  const bytes = await readFile(png.path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const declared = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(text);
  expect(size).toEqual({ width: Number(declared?.[1]) * 2, height: Number(declared?.[2]) * 2 });
});

test('no text of the picture reaches out of its card', async ({ api, editor, page }) => {
  const start = new StartPage(page);
  await editor.open(await api.createCampaign('Fits', graph));
  await editor.canvas.count(editor.canvas.freeEnd('Letter'));
  const { path } = await start.saveAs('Save the drawing as SVG');
  const source = await readFile(path, 'utf8');
  const viewer = await page.context().newPage();
  await viewer.setContent(`<style>body{margin:0}</style>${source.slice(source.indexOf('<svg'))}`);
  const outside = await viewer.evaluate(async () => {
    await document.fonts.ready;
    const boxes = [...document.querySelectorAll('path')].map((one) => one.getBoundingClientRect());
    return [...document.querySelectorAll('text')].slice(2).flatMap((one) => {
      const box = one.getBoundingClientRect();
      const holds = boxes
        .slice(1)
        .some(
          (around) =>
            around.left <= box.left &&
            around.right >= box.right &&
            around.top <= box.top &&
            around.bottom >= box.bottom,
        );
      return holds ? [] : [one.textContent];
    });
  });
  expect(outside).toEqual([]);
});
