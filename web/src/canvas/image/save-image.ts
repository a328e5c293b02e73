import { saveBlob } from '../../api/download.ts';
import { fileNameOf } from '../../campaigns/file-name.ts';
import type { EditorSession } from '../../editor/editor-session.ts';
import { drawCampaign } from './draw-campaign.ts';
import type { Drawing } from './drawing.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { lightInks } from './inks.ts';
import { fontFamily, pageMeasure } from './lettering.ts';
import { paintPng } from './paint-png.ts';
import { pictureWords } from './picture-words.ts';
import { printSvg } from './print-svg.ts';

export type PictureFormat = 'svg' | 'png';

/**
 * Saves the whole drawing with its numbers as a file, in the light theme. Returns the name of the file; undefined where
 * the drawing is too large for a PNG.
 */
export async function saveImage(session: EditorSession, format: PictureFormat): Promise<string | undefined> {
  const family = fontFamily();
  const drawing = await drawWithFonts(session, family);
  const name = `${fileNameOf(drawing.title)}.${format}`;
  const ink = lightInks();
  if (format === 'svg') {
    const fonts = await embeddedFonts(textsOf(drawing));
    saveBlob(new Blob([printSvg(drawing, { ink, family, fonts })], { type: 'image/svg+xml' }), name);
    return name;
  }
  const blob = await paintPng(drawing, { ink, family });
  if (!blob) return undefined;
  saveBlob(blob, name);
  return name;
}

/** Measures once the fonts for all letters are there: letters that were never on screen are fetched first. */
async function drawWithFonts(session: EditorSession, family: string): Promise<Drawing> {
  const { graph } = session.documents.getState();
  const words = pictureWords(session);
  const draft = drawCampaign(graph, words, pageMeasure(family));
  const text = textsOf(draft).join('');
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 13px ${family}`, text)));
  return drawCampaign(graph, words, pageMeasure(family));
}

function textsOf({ marks }: Drawing): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}
