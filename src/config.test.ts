import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings', () => {
  test('need nothing: an embedded database, a key of each process, no proxy', () => {
    expect(readConfig({}, false)).toMatchObject({
      databaseUrl: undefined,
      secureCookies: false,
      sealingKey: undefined,
      trustProxy: undefined,
      logLevel: 'info',
      metricsAt: undefined,
      connections: 10,
      countingConnections: 2,
      statementSeconds: 30,
    })
  })

  test('tell somebody at a terminal only of what goes wrong, unless asked for more', () => {
    expect(readConfig({}, true).logLevel).toBe('warn')
    expect(readConfig({ WAYMARK_LOG: 'debug' }, true).logLevel).toBe('debug')
  })

  test.each([
    'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
    'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE',
    '01'.repeat(32),
  ])('take a sealing key of 32 bytes, as %s', (text) => {
    expect(readConfig({ WAYMARK_SEALING_KEY: text }, false).sealingKey).toEqual(Buffer.alloc(32, 1))
  })

  test.each([
    ['no', undefined],
    ['', undefined],
    ['127.0.0.1', '127.0.0.1'],
    ['10.1.0.0/24,::1', '10.1.0.0/24, ::1'],
  ])('take the proxies in front, %s', (text, proxies) => {
    expect(readConfig({ WAYMARK_TRUST_PROXY: text }, false).trustProxy).toBe(proxies)
  })

  test.each([
    ['127.0.0.1:9464', { host: '127.0.0.1', port: 9464 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
    ['no', undefined],
  ])('take where metrics are read, %s', (text, metricsAt) => {
    expect(readConfig({ WAYMARK_METRICS: text }, false).metricsAt).toEqual(metricsAt)
  })

  test.each([
    ['WAYMARK_SEALING_KEY', 'short'],
    ['WAYMARK_SEALING_KEY', 'AQEB'],
    ['WAYMARK_TRUST_PROXY', 'yes'],
    ['WAYMARK_TRUST_PROXY', '10.0.0.0/33'],
    ['WAYMARK_TRUST_PROXY', '127.0.0.1, proxy'],
    ['WAYMARK_LOG', 'loud'],
    ['WAYMARK_SECURE_COOKIES', 'true'],
    ['DATABASE_URL', 'mysql://here'],
    ['WAYMARK_METRICS', 'yes'],
    ['WAYMARK_METRICS', '127.0.0.1:99999'],
    ['WAYMARK_METRICS', 'localhost:9464'],
    ['WAYMARK_CONNECTIONS', '1'],
    ['WAYMARK_COUNTING_CONNECTIONS', '0'],
    ['WAYMARK_COUNTING_CONNECTIONS', '17'],
    ['WAYMARK_CONNECTIONS', 'many'],
    ['WAYMARK_STATEMENT_SECONDS', '0'],
    ['WAYMARK_STATEMENT_SECONDS', '1.5'],
  ])('refuse %s=%s by its name', (name, value) => {
    expect(() => readConfig({ [name]: value }, false)).toThrow(new RegExp(`^${name} must `))
  })
})
