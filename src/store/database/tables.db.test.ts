import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { describeTables } from './describe-tables.ts'

const path = fileURLToPath(new URL('./tables.generated.ts', import.meta.url))

test('the types of the tables say what the migrated database holds', async () => {
  const described = formatted(await describeTables((await testDatabase()).kysely))
  if (process.env['WAYMARK_WRITE_TABLES'] === '1') writeFileSync(path, described)
  expect(readFileSync(path, 'utf8')).toBe(described)
})

function formatted(source: string): string {
  const biome = fileURLToPath(new URL('../../../node_modules/@biomejs/biome/bin/biome', import.meta.url))
  const args = [biome, 'format', '--stdin-file-path=src/store/database/tables.generated.ts']
  return execFileSync(process.execPath, args, { input: source, encoding: 'utf8' })
}
