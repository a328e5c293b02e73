/** What became of a file when it was read with the settings of a Load file. */
export interface LoadedFile {
  /** Lines that were accepted and rejected. */
  accepted: number;
  rejected: number;
  /** Why the file cannot be used at all, as a sentence; undefined when it was read to its end. */
  failure: string | undefined;
}

/** Files that were read, by the name of the table that holds their lines. What is not in it has not been read yet. */
export type FileLookup = ReadonlyMap<string, LoadedFile>;

export const noFiles: FileLookup = new Map();
