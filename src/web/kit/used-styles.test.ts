import { describe, expect, test } from 'vitest'
import { filesBelow, textOf } from '../../../test/architecture/checkout.ts'
import { govukStyles } from '../assets.ts'
import { unusedBlocks, unusedOverrides, usedStyles } from './used-styles.ts'

const pages = filesBelow('src')
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.includes('/govuk/options/'))
  .filter((path) => !path.endsWith('used-styles.ts'))
  .map((path) => ({ path, text: textOf(path) }))
const having = (asked: RegExp) => pages.filter(({ text }) => asked.test(text)).map(({ path }) => path)

describe('the styles that are sent', () => {
  test.each(unusedBlocks)('leave %s out, and no page has it', (block) => {
    const asked = new RegExp(`govuk-${block}(?=__|--|["' \`$])|govuk\\('${block}'`)
    expect(having(asked)).toEqual([])
    const ofIt = new RegExp(`\\.govuk-${block}(?=__|--|[^\\w-])`)
    const left = govukStyles()
      .split(/[{}]/)
      .filter((part) => ofIt.test(part) && !part.includes(':not('))
    expect(left).toEqual([])
  })

  test.each(unusedOverrides)('leave the overrides of %s out, and no page has one', (override) => {
    expect(having(new RegExp(`govuk-!-${override}-`))).toEqual([])
  })

  test('keep every class that a page writes', () => {
    const written = new Set(pages.flatMap(({ text }) => text.match(/\bgovuk-[a-z!][\w!-]*/g) ?? []))
    const known = new Set(
      textOf('node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css').match(/\.govuk-[\w\\!-]+/g),
    )
    const sent = govukStyles()
    const lost = [...written]
      .map((name) => `.${name.replace('!', '\\!')}`)
      .filter((name) => known.has(name) && !sent.includes(name))
    expect(lost).toEqual([])
  })

  test('lose a selector, a rule or a whole query, and never what stands beside it', () => {
    expect(usedStyles('.govuk-tabs__list{a:b}.govuk-tag{c:d}')).toBe('.govuk-tag{c:d}')
    expect(usedStyles('.govuk-accordion,.govuk-tag{a:b}')).toBe('.govuk-tag{a:b}')
    expect(
      usedStyles('@media print{.govuk-accordion{a:b}}@media print{.govuk-tag{a:b}.govuk-accordion{c:d}}'),
    ).toBe('@media print{.govuk-tag{a:b}}')
    expect(usedStyles('.govuk-generic-header{a:b}.govuk-header{c:d}')).toBe('.govuk-generic-header{a:b}')
    expect(usedStyles('@keyframes x{from{a:b}to{c:d}}')).toBe('@keyframes x{from{a:b}to{c:d}}')
  })
})
