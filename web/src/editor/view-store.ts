import type { ActivityId, Position, TransitionId } from '@fanfare/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A thing on the canvas that can have the focus. */
export type CanvasItem =
  | { readonly kind: 'activity'; readonly id: ActivityId }
  | { readonly kind: 'transition'; readonly id: TransitionId }
  | { readonly kind: 'outlet'; readonly activity: ActivityId; readonly port: string };

/** Where a new activity goes. */
export type Destination =
  | { readonly kind: 'after'; readonly activity: ActivityId; readonly port: string; readonly at?: Position | undefined }
  | { readonly kind: 'on'; readonly transition: TransitionId }
  | { readonly kind: 'free'; readonly at: Position | undefined };

export type InspectorTab = 'settings' | 'people' | 'columns' | 'sql' | 'notes';

/** What the canvas can be asked to do with its view; it knows how, the rest of the editor does not. */
export interface CanvasControls {
  fit(): void;
  zoomBy(direction: 1 | -1): void;
  resetZoom(): void;
  /** Moves the view as little as needed to show an item. */
  reveal(item: CanvasItem): void;
  /** Moves the focus to the item, after showing it. */
  focus(item: CanvasItem): void;
  /** The middle of the view, in canvas coordinates. */
  middle(): Position;
  /** New places for all activities, along the flow. Rejects when the arrangement fails. */
  arrange(): Promise<ReadonlyMap<ActivityId, Position>>;
}

/** The three ways to look at a campaign. */
export type EditorMode = 'canvas' | 'outline' | 'changes';

/** What is open and where the reader is. Never saved, never undone. */
export interface ViewState {
  readonly mode: EditorMode;
  readonly focus: CanvasItem | undefined;
  /** The list of activities to add, with the point on screen it hangs on. */
  readonly picker: { readonly to: Destination; readonly screen: Position } | undefined;
  /** The list of activities an outbound port can be connected to. */
  readonly connecting: { readonly activity: ActivityId; readonly port: string | undefined } | undefined;
  readonly inspectorOpen: boolean;
  readonly tab: InspectorTab;
  readonly renaming: ActivityId | undefined;
  readonly stripOpen: boolean;
  readonly mapVisible: boolean;
  readonly hand: boolean;
  /** The arrow that would take in what is being dragged. */
  readonly dropOn: TransitionId | undefined;
  /** The arrow under the pointer. */
  readonly hovered: TransitionId | undefined;
  /** The kind of activity being dragged from the palette. */
  readonly draggedType: string | undefined;
  /** The setting a problem was followed to. */
  readonly field: string | undefined;
  /** The cause whose dropped people are shown. */
  readonly cause: string | undefined;
  readonly finding: boolean;
  /** The rule whose rule builder was just left, as `activity/field`: the focus goes back to what opened it. */
  readonly returnedFrom: string | undefined;
  /** The dialog of variables is open, with this one shown; a fresh one is about to get its name. */
  readonly variables: { readonly name: string | undefined; readonly fresh: boolean } | undefined;
  /** Incomplete activities show their problems as such once they have been visited. */
  readonly visited: ReadonlySet<ActivityId>;
  readonly controls: CanvasControls | undefined;
}

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(start: Partial<ViewState> = {}): ViewStore {
  return createStore<ViewState>(() => ({
    mode: 'canvas',
    focus: undefined,
    picker: undefined,
    connecting: undefined,
    inspectorOpen: true,
    tab: 'settings',
    renaming: undefined,
    stripOpen: globalThis.innerHeight > 768,
    mapVisible: true,
    hand: false,
    dropOn: undefined,
    hovered: undefined,
    draggedType: undefined,
    field: undefined,
    cause: undefined,
    finding: false,
    returnedFrom: undefined,
    variables: undefined,
    visited: new Set(),
    controls: undefined,
    ...start,
  }));
}

export function sameItem(one: CanvasItem | undefined, other: CanvasItem | undefined): boolean {
  if (!one || !other || one.kind !== other.kind) return false;
  if (one.kind === 'outlet')
    return other.kind === 'outlet' && one.activity === other.activity && one.port === other.port;
  return other.kind !== 'outlet' && one.id === other.id;
}
