import './editor.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Canvas } from '../canvas/Canvas.tsx';
import { fetched, FetchRest } from '../app/fetched.tsx';
import { LiveCounts } from '../counts/LiveCounts.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useWhyInAddress } from '../explain/use-why-in-address.ts';
import { Afterwards } from '../ui/Afterwards.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { CampaignFileDrops } from './clipboard/CampaignFileDrops.tsx';
import { useClipboardEvents } from './clipboard/use-clipboard-events.ts';
import { useCommands } from './commands/use-commands.ts';
import { useDocument, useEditor, useView } from './EditorContext.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { FindBar } from './find/FindBar.tsx';
import { followFind } from './find/follow-find.ts';
import { InspectorPanel } from './InspectorPanel.tsx';
import { LiveFocusedCount } from './LiveFocusedCount.tsx';
import { ActivityPicker } from './palette/ActivityPicker.tsx';
import { ConnectList } from './palette/ConnectList.tsx';
import { Palette } from './palette/Palette.tsx';
import { useEditorEntries } from './palette/use-editor-entries.tsx';
import type { LeftDraft } from './saving/draft-store.ts';
import { RecoveredNotice } from './saving/RecoveredNotice.tsx';
import { StaleNotice } from './saving/StaleNotice.tsx';
import { ProblemsStrip } from './strip/ProblemsStrip.tsx';
import { useRegionKey } from './regions.ts';
import { useRuleAddress } from './rule/use-rule-address.ts';
import { EditorExtras } from './EditorExtras.tsx';
import { TopBar } from './TopBar.tsx';
import { useEditable, useNarrow } from './use-editable.ts';
import { useModeInAddress } from './use-editor-mode.ts';
import { useVisited } from './use-visited.ts';
import { SavedElsewhere } from '../presence/SavedElsewhere.tsx';
import { PreviewNotice } from '../versions/PreviewNotice.tsx';
import type { EditorMode } from './view-store.ts';

const loading = <LoadingLines lines={8} className="p-7" />;
const RuleScreen = fetched(async () => (await import('./rule/RuleScreen.tsx')).RuleScreen, loading);
const Outline = fetched(async () => (await import('../outline/Outline.tsx')).Outline, loading);
const ChangesView = fetched(async () => (await import('../changes/ChangesView.tsx')).ChangesView, loading);
const VersionsPanel = fetched(async () => (await import('../versions/VersionsPanel.tsx')).VersionsPanel);
const VariablesDialog = fetched(async () => (await import('../variables/VariablesDialog.tsx')).VariablesDialog);

/** The editor: the campaign with all around it, or a rule of it over the whole page. */
export function EditorScreen({ recovered }: { readonly recovered: LeftDraft | undefined }) {
  const { address } = useRuleAddress();
  const mode = useModeInAddress();
  useVisited();
  useWhyInAddress();
  useRegionKey();
  return (
    <>
      {address ? (
        <RuleScreen key={`${address.activity}/${address.field}`} address={address} />
      ) : (
        <CampaignScreen recovered={recovered} mode={mode} />
      )}
      <Afterwards>
        <VariablesDialog />
        <FetchRest />
      </Afterwards>
      <LiveCounts />
      <LiveFocusedCount />
    </>
  );
}

interface CampaignScreenProps {
  readonly recovered: LeftDraft | undefined;
  readonly mode: EditorMode;
}

/** Top bar, palette, canvas or outline, settings and problems. */
function CampaignScreen({ recovered, mode }: CampaignScreenProps) {
  const { t } = useTranslation('editor');
  const editable = useEditable();
  const narrow = useNarrow();
  const session = useEditor();
  const name = useStore(session.head, (campaign) => campaign.name);
  const withPalette = editable && mode === 'canvas';
  const inspectorOpen = useView((state) => state.inspectorOpen);
  const versionsOpen = useView((state) => state.versionsOpen);
  const commands = useCommands();
  useShortcuts(t(mode === 'outline' ? 'regions.outline' : 'regions.canvas'), commands);
  useClipboardEvents();
  useEditorEntries();
  useEffect(() => followFind(session), [session]);
  const columns = [
    withPalette ? 'var(--palette-width)' : '',
    'minmax(0,1fr)',
    (inspectorOpen || versionsOpen) && !narrow ? 'var(--inspector-width)' : '',
  ];
  return (
    <div className="editor flex h-full flex-col bg-app">
      <title>{`${name} – Fanfare`}</title>
      <TopBar />
      <div className="relative flex-none">
        {editable ? (
          <>
            <StaleNotice />
            <SavedElsewhere />
            {recovered ? <RecoveredNotice draft={recovered} /> : null}
          </>
        ) : session.preview ? (
          <PreviewNotice version={session.preview} />
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
        {withPalette ? <Palette /> : null}
        <View mode={mode} />
        {versionsOpen && !narrow ? <VersionsPanel /> : inspectorOpen && !narrow ? <InspectorPanel /> : null}
        <div className="col-start-1 row-start-2 min-w-0" style={{ gridColumnEnd: withPalette ? 3 : 2 }}>
          <ProblemsStrip />
        </div>
      </main>
      <ActivityPicker />
      <ConnectList />
      <Afterwards>
        <EditorExtras />
      </Afterwards>
    </div>
  );
}

/** What is looked at: the drawing, or the table of the same campaign. */
function View({ mode }: { readonly mode: EditorMode }) {
  const editable = useEditable();
  const empty = useDocument((state) => state.graph.activities.length === 0);
  const searching = useView((state) => state.found !== undefined);
  return (
    <div className="relative min-h-0 min-w-0" {...(searching ? { 'data-searching': '' } : {})}>
      {mode === 'changes' ? (
        <ChangesView />
      ) : mode === 'outline' ? (
        <Outline />
      ) : (
        <>
          <Canvas />
          <FindBar />
        </>
      )}
      {empty && editable && mode !== 'changes' ? <EmptyCanvas /> : null}
      {editable ? <CampaignFileDrops /> : null}
    </div>
  );
}
