import { Download, FileCode, FileImage, Image } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { campaignAsFile } from '../campaigns/read-campaign-file.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { commandMenu } from './commands/command-menu.ts';
import { useCommands } from './commands/use-commands.ts';
import { useEditor } from './EditorContext.tsx';

const ICONS = { 'save-file': FileCode, 'save-svg': FileImage, 'save-png': Image } as const;

/** The campaign as a file or a picture. Dragged out of the window, the button leaves the campaign file there. */
export function SaveAsMenu() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const commands = useCommands();
  const head = useStore(session.head);
  const [section] = commandMenu(commands, [Object.keys(ICONS)]);
  const entries = section && 'section' in section ? section.section : [];
  return (
    <span
      className="inline-flex"
      draggable
      title={t('keep.drag')}
      onDragStart={(event) => {
        const { graph } = session.documents.getState();
        const { text, name } = campaignAsFile({ ...head, graph });
        const address = `data:application/yaml;charset=utf-8,${encodeURIComponent(text)}`;
        event.dataTransfer.setData('DownloadURL', `application/yaml:${name}:${address}`);
        event.dataTransfer.setData('text/plain', text);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <Menu
        align="end"
        trigger={<IconButton icon={Download} name={t('keep.menu')} />}
        entries={entries.map((entry) => ({ ...entry, icon: iconOf(entry.id) }))}
      />
    </span>
  );
}

function iconOf(id: string) {
  return Object.entries(ICONS).find(([name]) => name === id)?.[1];
}
