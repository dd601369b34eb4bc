import type { FastifyRequest } from 'fastify'

/** Where the log goes, and how much of it. */
export interface LogTo {
  readonly level: string
  readonly stream?: { write(line: string): void } | undefined
}

/** Names under which no value is ever logged, wherever in a line they stand. */
const secret = [
  'password',
  'password_hash',
  'cookie',
  'authorization',
  'set-cookie',
  'token',
  '_csrf',
  'csrf',
  'body',
  'form',
  'query',
  'headers',
  'parameters',
]

/**
 * How the server logs: a line of JSON for each request and each fault. The route is named and never the
 * address, which can name a child; of a fault, what it is and where, and never the values it was about.
 */
export function logOptions({ level, stream }: LogTo) {
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    redact: {
      paths: secret.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: '[not logged]',
    },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions.url }),
      res: (reply: { readonly statusCode?: number | undefined }) => ({ statusCode: reply.statusCode ?? 0 }),
      err: faultWithoutValues,
    },
  }
}

/** What is told of a fault. */
type LoggedFault = {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string | undefined
  /** Of a fault that the database told of: what it was about, by its name. */
  readonly table?: string | undefined
  readonly column?: string | undefined
  readonly constraint?: string | undefined
  readonly cause?: LoggedFault | undefined
}

/**
 * A fault as it may be logged. A database puts the row it refused into its message and beside it (`Key
 * (child_id)=(L100) already exists`): whatever stands in quotation marks or brackets is left out, and so is
 * every property but those that name a part of the program or of the tables.
 */
export function faultWithoutValues(error: unknown): LoggedFault {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something other than an error was thrown', stack: '' }
  const named = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' && /^[\w.]{1,80}$/.test(value) ? value : undefined
  }
  const lines = (error.stack ?? '').split('\n')
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: lines.filter((line) => /^\s+at /.test(line)).join('\n'),
    code: named('code'),
    table: named('table'),
    column: named('column'),
    constraint: named('constraint'),
    ...(error.cause instanceof Error ? { cause: faultWithoutValues(error.cause) } : {}),
  }
}

function withoutValues(message: string): string {
  return message
    .replaceAll(/"[^"]*"|“[^”]*”|‘[^’]*’|'[^']*'|`[^`]*`/g, '"…"')
    .replaceAll(/\([^()]*\)/g, '(…)')
    .replaceAll(/\b[A-Z]*\d[\w-]*/g, '…')
}
