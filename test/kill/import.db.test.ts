import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoFolder } from '#app/demo/demo-folder.ts'
import { makeDemo } from '#app/demo/make-demo.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { killRounds, momentsToStrike, placeToStrike, runCommand } from '#test/support/kill.ts'

const year = '2025-26'
const whole = ['--from', '2025-04-01', '--to', '2026-03-31', '--json']

test(
  'killing `import` with -9, with and without the embedded database’s own process, leaves all of it or nothing, and a second try completes it',
  async () => {
    const place = await placeToStrike()
    const { environment } = place
    const folder = await folderOfAYear()
    const run = (args: readonly string[], further: { killAfterMs?: number; killDatabase?: boolean } = {}) =>
      runCommand({ args, environment, ...further })
    const load = (slug: string) => ['import', folder, '--authority', slug, '--year', year, '--create', slug]
    const held = async (slug: string) => {
      const { stdout } = await run(['measures', '--authority', slug, '--measure', 'reviews.held', ...whole])
      return (JSON.parse(stdout) as { measures: { total: { value: number } }[] }).measures[0]?.total.value
    }
    const usual = await run(load('usual'))
    expect(usual.exitCode).toBe(0)
    const all = await held('usual')
    expect(all).toBeGreaterThan(0)

    for (const [round, killAfterMs] of momentsToStrike(usual.ms).entries()) {
      const slug = `struck-${round}`
      const struck = await run(load(slug), { killAfterMs, killDatabase: round % 2 === 0 })
      const acknowledged = struck.stdout.includes('Loaded as import')
      await (await place.open()).close()
      const list = await run(['authority', 'list', '--json'])
      const made = (JSON.parse(list.stdout) as { slug: string }[]).some((one) => one.slug === slug)
      expect({ acknowledged, made }).not.toEqual({ acknowledged: true, made: false })
      expect(made ? await held(slug) : all).toBe(all)
      const again = await run(load(slug))
      expect(again.exitCode).toBe(0)
      expect(await held(slug)).toBe(all)
    }
    expect((await run(['doctor'])).exitCode).toBe(0)
    await place.remove()
    rmSync(folder, { recursive: true })
  },
  120_000 + killRounds * 60_000,
)

async function folderOfAYear(): Promise<string> {
  const demo = makeDemo({ children: 20, seed: 3, years: 1, lastDay: calendarDate('2026-03-31') })
  const folder = mkdtempSync(join(tmpdir(), 'waymark-kill-'))
  await mkdir(folder, { recursive: true })
  for (const collectionYear of demo.years) {
    for (const { name, content } of demoFolder(demo, collectionYear))
      await writeFile(join(folder, name), content)
  }
  return folder
}
