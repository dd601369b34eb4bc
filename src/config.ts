import { isIP } from 'node:net'
import { resolve } from 'node:path'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** A setting of the environment cannot be used: the message says which and what it must be. */
export class SettingUnusable extends RangeError {
  override readonly name = 'SettingUnusable'
}

/** What the environment says, read once: nothing else reads it. */
export interface Config {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  /** Behind TLS: cookies are for https only. */
  readonly secureCookies: boolean
  /** 32 bytes that every process of one site shares; undefined: each process makes its own. */
  readonly sealingKey: Uint8Array | undefined
  /** The proxies in front whose word about who asks is taken; undefined: nobody's. */
  readonly trustProxy: string | undefined
  readonly logLevel: (typeof logLevels)[number]
  /** Where a monitoring system reads metrics; undefined: nowhere. */
  readonly metricsAt: { readonly host: string; readonly port: number } | undefined
  /** The most connections to the database that the site opens. */
  readonly connections: number
  /** On how many connections the figures of a period are counted at once. */
  readonly countingConnections: number
  /** The longest that one statement of a page may take, in seconds. */
  readonly statementSeconds: number
  readonly messages: MessageSettings
}

/** How messages leave the house. */
export interface MessageSettings {
  /** The address of this site as people reach it, without a slash at the end: links lead there. */
  readonly site: string | undefined
  /** `files`, `notify`, or the address of a mail server. */
  readonly by: string
  /** Where messages lie as files, when they go nowhere else. */
  readonly folder: string
  readonly from: string
  readonly notify: {
    readonly key: string | undefined
    readonly email: string | undefined
    readonly text: string | undefined
    readonly letter: string | undefined
    readonly url: string | undefined
  }
}

/**
 * `terminal`: somebody reads along, and wants to be told only of what goes wrong.
 * @throws SettingUnusable with one sentence when a setting cannot be used.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  terminal: boolean = process.stdout.isTTY,
): Config {
  const set = (name: string) => (environment[name] === '' ? undefined : environment[name])
  const databaseUrl = set('DATABASE_URL')
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new SettingUnusable('DATABASE_URL must begin with postgres:// or postgresql://.')
  }
  const secure = environment['WAYMARK_SECURE_COOKIES'] ?? 'no'
  if (secure !== 'yes' && secure !== 'no') {
    throw new SettingUnusable('WAYMARK_SECURE_COOKIES must be yes or no.')
  }
  return {
    databaseUrl,
    dataDirectory: resolve(environment['WAYMARK_DATA'] ?? 'data'),
    secureCookies: secure === 'yes',
    sealingKey: sealingKeyIn(set('WAYMARK_SEALING_KEY')),
    trustProxy: proxiesIn(set('WAYMARK_TRUST_PROXY')),
    logLevel: logLevelIn(set('WAYMARK_LOG') ?? (terminal ? 'warn' : 'info')),
    metricsAt: metricsIn(set('WAYMARK_METRICS')),
    connections: wholeNumberIn('WAYMARK_CONNECTIONS', set('WAYMARK_CONNECTIONS') ?? '10', 2, 500),
    countingConnections: wholeNumberIn(
      'WAYMARK_COUNTING_CONNECTIONS',
      set('WAYMARK_COUNTING_CONNECTIONS') ?? '2',
      1,
      16,
    ),
    statementSeconds: wholeNumberIn(
      'WAYMARK_STATEMENT_SECONDS',
      set('WAYMARK_STATEMENT_SECONDS') ?? '30',
      1,
      3600,
    ),
    messages: messagesIn(set),
  }
}

function messagesIn(set: (name: string) => string | undefined): MessageSettings {
  const by = set('WAYMARK_MESSAGES') ?? 'files'
  if (by !== 'files' && by !== 'notify' && !/^smtps?:\/\/./.test(by)) {
    throw new SettingUnusable('WAYMARK_MESSAGES must be files, notify, or begin with smtp:// or smtps://.')
  }
  const site = set('WAYMARK_SITE')
  if (site !== undefined && !/^https?:\/\/[^/\s]+$/.test(site)) {
    throw new SettingUnusable(
      'WAYMARK_SITE must be the address of this site, such as https://waymark.council.example, with nothing after it.',
    )
  }
  const from = set('WAYMARK_MESSAGES_FROM')
  if (from === undefined && by.startsWith('smtp')) {
    throw new SettingUnusable('WAYMARK_MESSAGES_FROM must be the address that email is sent from.')
  }
  const key = set('WAYMARK_NOTIFY_KEY')
  if (by === 'notify' && key === undefined) {
    throw new SettingUnusable('WAYMARK_NOTIFY_KEY must be the API key of your service at GOV.UK Notify.')
  }
  return {
    site,
    by,
    folder: resolve(set('WAYMARK_OUTBOX') ?? `${set('WAYMARK_DATA') ?? 'data'}/outbox`),
    from: from ?? 'reviews@waymark.example',
    notify: {
      key,
      email: set('WAYMARK_NOTIFY_EMAIL_TEMPLATE'),
      text: set('WAYMARK_NOTIFY_TEXT_TEMPLATE'),
      letter: set('WAYMARK_NOTIFY_LETTER_TEMPLATE'),
      url: set('WAYMARK_NOTIFY_URL'),
    },
  }
}

function sealingKeyIn(text: string | undefined): Uint8Array | undefined {
  if (text === undefined) return undefined
  const base64 = /^[\w+/-]{43}=?$/.test(text)
  const key = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : Buffer.from(base64 ? text : '', 'base64')
  if (key.length !== 32) {
    throw new SettingUnusable(
      'WAYMARK_SEALING_KEY must be 32 bytes as base64 or as 64 hexadecimal digits. Make one with: openssl rand -base64 32',
    )
  }
  return key
}

/** `yes` is no answer: whoever reaches the port could then say that they are anybody. */
function proxiesIn(text: string | undefined): string | undefined {
  if (text === undefined || text === 'no') return undefined
  const proxies = text.split(',').map((one) => one.trim())
  if (!proxies.every(isNetwork)) {
    throw new SettingUnusable(
      'WAYMARK_TRUST_PROXY must be no, or the addresses of the proxies in front: 127.0.0.1, or 10.1.0.0/24, with commas between.',
    )
  }
  return proxies.join(', ')
}

function metricsIn(text: string | undefined): Config['metricsAt'] {
  if (text === undefined || text === 'no') return undefined
  const [, host = '', port = ''] = /^\[?([^\]]+)\]?:(\d{1,5})$/.exec(text) ?? []
  if (isIP(host) === 0 || Number(port) > 65_535) {
    throw new SettingUnusable(
      'WAYMARK_METRICS must be no, or an address and a port of this machine: 127.0.0.1:9464.',
    )
  }
  return { host, port: Number(port) }
}

function wholeNumberIn(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new SettingUnusable(`${name} must be a whole number from ${least} to ${most}.`)
  }
  return number
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

function logLevelIn(text: string): Config['logLevel'] {
  const level = logLevels.find((one) => one === text)
  if (level === undefined) throw new SettingUnusable(`WAYMARK_LOG must be one of ${logLevels.join(', ')}.`)
  return level
}
