/** A backup cannot be made or used. The message says why and what to do. */
export class BackupUnreadable extends Error {
  override readonly name = 'BackupUnreadable'
  /** The file itself is sound; it is the database that does not fit it. */
  readonly whole: boolean

  constructor(message: string, options: ErrorOptions & { readonly whole?: boolean } = {}) {
    super(message, options)
    this.whole = options.whole ?? false
  }
}
