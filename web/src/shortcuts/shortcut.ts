/** One thing a key does. The same table feeds the handlers, the menus and the sheet. */
export interface Shortcut {
  /** Stable and unique in its scope, such as `undo`. */
  readonly name: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  /**
   * The combinations that do it, such as `Mod+Shift+Z`, `F2`, `ArrowUp`, `?`. `Mod` is Cmd on macOS, else Ctrl.
   * The first one is shown in menus.
   */
  readonly keys: readonly string[];
  /** Whether it can be done now; left out means always. A key that is not enabled keeps its usual meaning. */
  readonly enabled?: (event: KeyboardEvent) => boolean;
  readonly perform: (event: KeyboardEvent) => void;
  /** Goes on while the key is held down, such as moving. */
  readonly repeats?: boolean;
  /** Works but is not listed, such as a second name of another. */
  readonly unlisted?: boolean;
}
