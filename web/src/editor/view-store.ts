import type { ActivityId, CampaignGraph, Position, TransitionId } from '@fanfare/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NumbersAs } from '../counts/share-of.ts';
import type { WayOfPerson } from '../explain/way-of-person.ts';

/** A thing on the canvas that can have the focus. */
export type CanvasItem =
  | { readonly kind: 'activity'; readonly id: ActivityId }
  | { readonly kind: 'transition'; readonly id: TransitionId }
  | { readonly kind: 'outlet'; readonly activity: ActivityId; readonly port: string }
  | { readonly kind: 'note'; readonly id: string }
  /** A group: collapsed on the canvas, or as a row of the outline. */
  | { readonly kind: 'group'; readonly id: string };

/** What a search found in the campaign, in the order of reading. */
export interface Found {
  readonly text: string;
  readonly items: readonly CanvasItem[];
  /** The keys of the items (`itemKey`), for whoever only asks whether it is one of them. */
  readonly keys: ReadonlySet<string>;
  /** Which of them the reader is at; -1 where there is none. */
  readonly at: number;
}

/** Where a new activity goes. */
export type Destination =
  | { readonly kind: 'after'; readonly activity: ActivityId; readonly port: string; readonly at?: Position | undefined }
  | { readonly kind: 'on'; readonly transition: TransitionId }
  /** `group` is the open group in whose frame that is. */
  | { readonly kind: 'free'; readonly at: Position | undefined; readonly group?: string | undefined };

export type InspectorTab = 'settings' | 'people' | 'columns' | 'profile' | 'sql' | 'notes';

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
  /** A place on the screen, in canvas coordinates. */
  at(screen: Position): Position;
  /** New places for all activities of the document or another graph, along the flow. Rejects when the arrangement fails. */
  arrange(graph?: CampaignGraph): Promise<ReadonlyMap<ActivityId, Position>>;
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
  /** The open group that would take it in. */
  readonly dropInto: string | undefined;
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
  /** What is searched for in the campaign while `finding`, and what was found. */
  readonly findText: string;
  readonly found: Found | undefined;
  /** The activities whose arrows the outline hides, and the groups whose activities it hides, by their closing keys. */
  readonly outlineClosed: ReadonlySet<string>;
  /** The note on the canvas that is being written. */
  readonly editingNote: string | undefined;
  /** The group whose name is being typed. */
  readonly renamingGroup: string | undefined;
  /** The dialog that saves a snippet or lists them to insert one. */
  readonly snippets: 'save' | 'insert' | undefined;
  /** The step of the tour that is shown. */
  readonly tour: number | undefined;
  /** Who is asked about in “Why is someone here?”, as in the address; empty while nobody is chosen, undefined while closed. */
  readonly why: string | undefined;
  /** Their way through the campaign, once it is known. */
  readonly way: WayOfPerson | undefined;
  /** What the labels on arrows say. */
  readonly numbersAs: NumbersAs;
  /** Labels also say how many more or fewer people they are than in the last version. */
  readonly comparing: boolean;
  /** Numbers of that version by outlet, as far as they are exact. */
  readonly compared: ReadonlyMap<string, number> | undefined;
  /** The versions stand in the place of the settings. */
  readonly versionsOpen: boolean;
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
    dropInto: undefined,
    hovered: undefined,
    draggedType: undefined,
    field: undefined,
    cause: undefined,
    finding: false,
    returnedFrom: undefined,
    variables: undefined,
    visited: new Set(),
    controls: undefined,
    findText: '',
    found: undefined,
    outlineClosed: new Set(),
    editingNote: undefined,
    renamingGroup: undefined,
    snippets: undefined,
    tour: undefined,
    why: undefined,
    way: undefined,
    numbersAs: 'people',
    comparing: false,
    compared: undefined,
    versionsOpen: false,
    ...start,
  }));
}

export function sameItem(one: CanvasItem | undefined, other: CanvasItem | undefined): boolean {
  if (!one || !other || one.kind !== other.kind) return false;
  if (one.kind === 'outlet')
    return other.kind === 'outlet' && one.activity === other.activity && one.port === other.port;
  return other.kind !== 'outlet' && one.id === other.id;
}
