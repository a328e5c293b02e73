import './editor.css';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Canvas } from '../canvas/Canvas.tsx';
import { LiveCounts } from '../counts/LiveCounts.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { VariablesDialog } from '../variables/VariablesDialog.tsx';
import { useClipboardEvents } from './clipboard/use-clipboard-events.ts';
import { useCommands } from './commands/use-commands.ts';
import { useDocument, useEditor, useView } from './EditorContext.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { ActivityPicker } from './palette/ActivityPicker.tsx';
import { ConnectList } from './palette/ConnectList.tsx';
import { Palette } from './palette/Palette.tsx';
import type { Draft } from './saving/draft-store.ts';
import { RecoveredNotice } from './saving/RecoveredNotice.tsx';
import { StaleNotice } from './saving/StaleNotice.tsx';
import { ProblemsStrip } from './strip/ProblemsStrip.tsx';
import { useRegionKey } from './regions.ts';
import { RuleScreen } from './rule/RuleScreen.tsx';
import { useRuleAddress } from './rule/use-rule-address.ts';
import { TopBar } from './TopBar.tsx';
import { useEditable, useNarrow } from './use-editable.ts';
import { useVisited } from './use-visited.ts';

/** The editor: the canvas with all around it, or a rule of it over the whole page. */
export function EditorScreen({ recovered }: { readonly recovered: Draft | undefined }) {
  const { address } = useRuleAddress();
  useVisited();
  useRegionKey();
  return (
    <>
      {address ? (
        <RuleScreen key={`${address.activity}/${address.field}`} address={address} />
      ) : (
        <CanvasScreen recovered={recovered} />
      )}
      <VariablesDialog />
      <LiveCounts />
    </>
  );
}

/** Top bar, palette, canvas, settings and problems. */
function CanvasScreen({ recovered }: { readonly recovered: Draft | undefined }) {
  const { t } = useTranslation('editor');
  const editable = useEditable();
  const narrow = useNarrow();
  const { head } = useEditor();
  const name = useStore(head, (campaign) => campaign.name);
  const empty = useDocument((state) => state.graph.activities.length === 0);
  const inspectorOpen = useView((state) => state.inspectorOpen);
  const commands = useCommands();
  useShortcuts(t('regions.canvas'), commands);
  useClipboardEvents();
  const columns = [
    editable ? 'var(--palette-width)' : '',
    'minmax(0,1fr)',
    inspectorOpen && !narrow ? 'var(--inspector-width)' : '',
  ];
  return (
    <div className="editor flex h-full flex-col bg-app">
      <title>{`${name} – Fanfare`}</title>
      <TopBar />
      <div className="relative flex-none">
        {editable ? (
          <>
            <StaleNotice />
            {recovered ? <RecoveredNotice draft={recovered} /> : null}
          </>
        ) : (
          <InlineMessage tone="info" size="sm" className="rounded-none!">
            {t(narrow ? 'readOnlyNarrow' : 'readOnlyArchived')}
          </InlineMessage>
        )}
      </div>
      <main
        className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)_auto]"
        style={{ gridTemplateColumns: columns.filter(Boolean).join(' ') }}
      >
        {editable ? <Palette /> : null}
        <div className="relative min-w-0">
          <Canvas />
          {empty && editable ? <EmptyCanvas /> : null}
        </div>
        {inspectorOpen && !narrow ? <InspectorPanel /> : null}
        <div className="col-start-1 row-start-2 min-w-0" style={{ gridColumnEnd: editable ? 3 : 2 }}>
          <ProblemsStrip />
        </div>
      </main>
      <ActivityPicker />
      <ConnectList />
    </div>
  );
}
