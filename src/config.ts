import { resolve } from 'node:path'

/** What the environment says, read once: nothing else reads it. */
export interface Config {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  /** Behind TLS: cookies are for https only. */
  readonly secureCookies: boolean
}

/** @throws RangeError with one sentence when a setting cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const databaseUrl = environment['DATABASE_URL'] === '' ? undefined : environment['DATABASE_URL']
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new RangeError('DATABASE_URL must begin with postgres:// or postgresql://.')
  }
  const secure = environment['WAYMARK_SECURE_COOKIES'] ?? 'no'
  if (secure !== 'yes' && secure !== 'no') {
    throw new RangeError('WAYMARK_SECURE_COOKIES must be yes or no.')
  }
  return {
    databaseUrl,
    dataDirectory: resolve(environment['WAYMARK_DATA'] ?? 'data'),
    secureCookies: secure === 'yes',
  }
}
