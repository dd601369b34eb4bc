import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'db/**/*.test.ts'],
    globalSetup: './test/support/tidy.ts',
    isolate: false,
    maxWorkers: 2,
    // A page's worth of objects is young and soon gone: with more room for them, fewer are carried about.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
})
