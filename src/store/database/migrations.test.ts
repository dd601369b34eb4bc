import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { migrations } from './migrations.ts'

test('every file in db/migrations is listed under its name, in the order of its date, and no other', () => {
  const folder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
  expect(Object.keys(migrations)).toEqual(files.toSorted())
})
