/** One thing that somebody did, saw or was refused, in one authority. */
export interface AuditEvent {
  readonly authorityId: string
  /** Who: a person's email address, or `command line`. */
  readonly actor: string
  readonly role: string
  /** What, by its name in the access table. */
  readonly action: string
  readonly outcome: 'done' | 'refused'
  /** What it was done to, when it has a name: a page, a file, a person. */
  readonly subject?: string | undefined
  readonly childId?: string | undefined
  readonly detail?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly requestId?: string | undefined
  /** Which session of that person it was asked from: a mark, of no use to sign in with. */
  readonly session?: string | undefined
}

/** Writes the audit trail. When it cannot be written, what was asked for is not given. */
export interface AuditWriter {
  record(event: AuditEvent): Promise<void>
}
