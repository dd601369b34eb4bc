import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generatedDocuments } from './docs.ts'

const checkout = new URL('../../', import.meta.url).pathname

for (const [path, text] of generatedDocuments(checkout)) {
  test(`${path} is up to date: if not, run npx waymark docs`, () => {
    expect(existsSync(checkout + path) && readFileSync(checkout + path, 'utf8')).toBe(text)
  })

  test(`${path} links only to files that are there`, () => {
    const links = [...text.matchAll(/\]\((?!#)([^)]+)\)/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(0)
    const from = new URL(`file://${checkout}${path}`)
    expect(links.filter((link) => !existsSync(new URL(link, from)))).toEqual([])
  })
}
