/** How the bytes of a delimited file are divided into records and fields. */
export interface RecordFormat {
  /** UTF-8 bytes, at least one. */
  delimiter: Uint8Array;
  /** One byte; undefined when quotes have no meaning. */
  quote: number | undefined;
  /** Ends a record by itself only in files without line feeds. */
  lineEnd: 'line-feed' | 'carriage-return';
  /** A record that is longer is refused. */
  maxRecordBytes: number;
  /** A quoted field does not go on beyond the end of its line. */
  singleLine?: boolean;
}

/** One record: `bytes` are those of the file without the line end. */
export interface ScannedRecord {
  /** Line of the file on which the record begins, counted from 1. */
  line: number;
  bytes: Uint8Array;
  fields: number;
  /** What makes the record unreadable; undefined for a good one. */
  fault?: string;
  /** The fields must be written anew to be strictly quoted. */
  irregular: boolean;
}
