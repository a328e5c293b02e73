/** The file or the settings do not fit: a sentence for the person who imports, and a stable code. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
