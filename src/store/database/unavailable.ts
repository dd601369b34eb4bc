/** The database cannot be reached or used. The message is one sentence for a person, with what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

const remedies: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there. Start the server, or correct the host and port in DATABASE_URL.',
  ENOTFOUND: 'there is no such host. Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'the name of the host could not be looked up. Check the network, and the host in DATABASE_URL.',
  ETIMEDOUT: 'it did not answer in time. Check the network and the firewall.',
  ENOENT: 'its socket is not there. Start the server, or correct DATABASE_URL.',
  EACCES: 'this user may not open its socket. Check the permissions of the socket.',
  '28P01': 'it refused the password. Correct the user and password in DATABASE_URL.',
  '28000': 'it refused the sign-in. Correct the user in DATABASE_URL, or the server’s pg_hba.conf.',
  '3D000': 'that database does not exist. Create it, or correct its name in DATABASE_URL.',
  '53300': 'it has no connection left. Raise max_connections, or stop other programs.',
  '57P03': 'it is starting up or shutting down. Try again in a moment.',
}

/** The sentence for an error that came while connecting; undefined when it is not about connecting. */
export function unavailableBecause(error: unknown, databaseUrl: string): DatabaseUnavailable | undefined {
  if (error instanceof DatabaseUnavailable) return error
  const code = errorCode(error)
  const remedy = code === undefined ? undefined : remedies[code]
  if (remedy === undefined) return undefined
  return new DatabaseUnavailable(`The PostgreSQL at ${whereIs(databaseUrl)} cannot be used: ${remedy}`, {
    cause: error,
  })
}

/** What is the matter with the database, as far as an error tells; undefined: the fault is not the database's. */
export function troubleOf(error: unknown): 'away' | 'read-only' | 'too slow' | 'not up to date' | undefined {
  if (error instanceof DatabaseUnavailable) {
    // undefined_table, and a role that does not exist: the tables are not there, or not these.
    return ['42P01', '22023'].includes(errorCode(error.cause) ?? '') ? 'not up to date' : 'away'
  }
  const code = errorCode(error) ?? ''
  // read_only_sql_transaction: a standby, or a server that is being looked after.
  if (code === '25006') return 'read-only'
  // query_canceled (statement_timeout), lock_not_available (lock_timeout), idle_in_transaction_session_timeout.
  if (code === '57014' || code === '55P03' || code === '25P03') return 'too slow'
  if (code in remedies || code === 'ECONNRESET' || code === 'EPIPE' || /^(08|57P)/.test(code)) return 'away'
  const lost = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/
  return error instanceof Error && lost.test(error.message) ? 'away' : undefined
}

/** The server's or the system's code of an error: `42501`, `ECONNREFUSED`. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return errorCode(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Host, port and database of an address, never its user or password. */
function whereIs(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl)
    return `${url.hostname}:${url.port === '' ? '5432' : url.port}${url.pathname}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}
