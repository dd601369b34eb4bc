/** How many wrong passwords are let through in a quarter of an hour: for one account, and from one address. */
export const attemptLimits = { minutes: 15, perEmail: 10, perAddress: 50 } as const

/** Attempts to sign in, in the database, so that every process counts the same ones. */
export interface Attempts {
  /**
   * Notes an attempt as failed before the password is looked at, so that many at once are all counted, and
   * answers how many failed within the last `minutes`, this one included.
   */
  begin(
    attempt: { readonly email: string; readonly address: string },
    minutes: number,
  ): Promise<{ readonly attemptId: string; readonly ofEmail: number; readonly ofAddress: number }>
  /** The password was right: the attempt is kept as one that succeeded, and the account's failures start again. */
  succeeded(attemptId: string): Promise<void>
  /** The attempt was turned away unread: it does not count, or an account could be kept locked for ever. */
  turnedAway(attemptId: string): Promise<void>
}
