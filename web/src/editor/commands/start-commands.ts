import { saveBlob } from '../../api/download.ts';
import { announce } from '../../ui/announcer.ts';
import { toast } from '../../ui/toast-manager.ts';
import type { Command, CommandContext } from './command.ts';
import { targetActivities } from './selection-targets.ts';

/** Snippets, the campaign as a file and as a picture, and the tour. */
export function startCommands({ session, t, editable }: CommandContext): Command[] {
  const { documents, view } = session;
  const isDrawn = () => documents.getState().graph.activities.length > 0;

  async function saveFile() {
    const { campaignAsFile } = await import('../../campaigns/read-campaign-file.ts');
    const { blob, name } = campaignAsFile({ ...session.head.getState(), graph: documents.getState().graph });
    saveBlob(blob, name);
    toast(t('keep.saved', { file: name }));
  }

  async function savePicture(format: 'svg' | 'png') {
    const { saveImage } = await import('../../canvas/image/save-image.ts');
    const name = await saveImage(session, format);
    if (name === undefined) announce(t('keep.tooLarge'), { assertive: true });
    else toast(t('keep.saved', { file: name }));
  }

  const failed = (error: unknown) =>
    announce(t('keep.failed', { reason: error instanceof Error ? error.message : '' }), { assertive: true });

  return [
    {
      name: 'save-snippet',
      label: t('keep.saveSnippet'),
      keys: [],
      enabled: () => editable && targetActivities(session).length > 0,
      perform: () => view.setState({ snippets: 'save' }),
    },
    {
      name: 'insert-snippet',
      label: t('keep.insertSnippet'),
      keys: [],
      enabled: () => editable,
      perform: () => view.setState({ snippets: 'insert' }),
    },
    {
      name: 'save-file',
      label: t('keep.saveFile'),
      keys: [],
      words: ['YAML', 'export', 'download'],
      perform: () => void saveFile().catch(failed),
    },
    {
      name: 'save-svg',
      label: t('keep.saveSvg'),
      keys: [],
      words: ['image', 'picture', 'export'],
      enabled: isDrawn,
      perform: () => void savePicture('svg').catch(failed),
    },
    {
      name: 'save-png',
      label: t('keep.savePng'),
      keys: [],
      words: ['image', 'picture', 'export'],
      enabled: isDrawn,
      perform: () => void savePicture('png').catch(failed),
    },
    {
      name: 'tour',
      label: t('keep.tour'),
      keys: [],
      words: ['help', 'tour'],
      perform: () => view.setState({ tour: 0 }),
    },
  ];
}
