/** Ends a transaction that was only tried; what it found out is its answer. */
export class RolledBack<T> extends Error {
  readonly result: T
  constructor(result: T) {
    super('Nothing was to be kept')
    this.result = result
  }
}
