import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generatedDocuments } from './docs.ts'

const checkout = new URL('../../../', import.meta.url).pathname

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

const readings = readdirSync(`${checkout}docs/law/readings`)

for (const name of readings) {
  test(`docs/law/readings/${name} names only cases that are filed`, () => {
    const text = readFileSync(`${checkout}docs/law/readings/${name}`, 'utf8')
    const named = [...text.matchAll(/`([a-z0-9/-]+\.json|test\/cases\/[a-z0-9/-]+)`/g)].map(
      ([, path]) => path ?? '',
    )
    const places = ['', 'test/cases/date-arithmetic/', 'test/cases/review-timeline/']
    const isFiled = (path: string) => places.some((place) => existsSync(`${checkout}${place}${path}`))
    expect(named.filter((path) => !isFiled(path))).toEqual([])
  })
}

test('every reading is named by the register', () => {
  const register = readFileSync(`${checkout}docs/law/register.md`, 'utf8')
  expect(readings.filter((name) => !register.includes(`readings/${name}`))).toEqual([])
})
