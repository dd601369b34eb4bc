import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { govukFolder, govukMarkup } from './render.ts'

const fixtures = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.unknown(), html: z.string() })),
})
const folder = join(govukFolder, 'components')
const components = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'fixtures.json')))

/** What a browser sees is the same whatever the indentation. */
const squeezed = (markup: string) =>
  markup
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([<>])\s*/g, '$1')
    .trim()

describe.each(components)('the component %s', (component) => {
  const { fixtures: examples } = fixtures.parse(
    JSON.parse(readFileSync(join(folder, component, 'fixtures.json'), 'utf8')),
  )
  test.each(examples)('looks as GOV.UK Frontend publishes its example: $name', ({ options, html }) => {
    expect(squeezed(govukMarkup(component, options))).toBe(squeezed(html))
  })
})
