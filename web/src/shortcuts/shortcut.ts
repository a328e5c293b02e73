/** One thing that can be done. The same table feeds the keys, the menus, the list of commands and the sheet. */
export interface Shortcut {
  /** Stable and unique in its scope, such as `undo`. */
  readonly name: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  /**
   * The combinations that do it, such as `Mod+Shift+Z`, `F2`, `ArrowUp`, `?`. `Mod` is Cmd on macOS, else Ctrl.
   * The first one is shown in menus. None at all: it is done from menus and from the list of commands only.
   */
  readonly keys: readonly string[];
  /** What the pointer does for it, in the reader's language, such as “Space and drag”; shown in the sheet beside the keys. */
  readonly gesture?: string | undefined;
  /** Words by which the list of commands finds it, besides its label. */
  readonly words?: readonly string[];
  /** The heading it stands under in the sheet, within its scope. */
  readonly topic?: string;
  /** Whether it can be done now; left out means always. A key that is not enabled keeps its usual meaning. */
  readonly enabled?: (event: KeyboardEvent) => boolean;
  readonly perform: (event: KeyboardEvent) => void;
  /** Goes on while the key is held down, such as moving. */
  readonly repeats?: boolean;
  /** The keys are handled elsewhere, as the browser does those of its clipboard: shown here, but never acted on. */
  readonly keysElsewhere?: boolean;
  /** Makes sense from the keyboard or the pointer alone, such as going one row down: not in the list of commands. */
  readonly directly?: boolean;
  /** Works but is not listed, such as a second name of another. */
  readonly unlisted?: boolean;
}
