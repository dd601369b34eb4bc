import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isAudience } from '../audience.ts'
import { standardOf, versionOf, wordingFaults } from '../template.ts'
import { allTemplates } from './all-templates.ts'

const everyVersion = allTemplates.flatMap((template) =>
  Object.entries(template.standard).flatMap(([audience, words]) =>
    isAudience(audience)
      ? Array.from({ length: versionOf(words) }, (_, before) => ({ template, audience, version: before + 1 }))
      : [],
  ),
)

test('standard words that went out once stay as they were: a version says the same for ever', async () => {
  const said = everyVersion.map(({ template, audience, version }) => {
    const words = standardOf(template, audience, version)
    const print = createHash('sha256').update(`${words?.subject}\n${words?.body}`).digest('hex').slice(0, 16)
    return `${template.id} to ${audience}, version ${version}: ${print}`
  })
  // When this fails, put the words so far under `earlier` of their audience, and write the new ones beside them.
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('words-by-version.txt')
})

test('the standard words of every version can be filled in: they name no field that is not given', () => {
  for (const { template, audience, version } of everyVersion) {
    const words = standardOf(template, audience, version)
    expect({ audience, faults: words === undefined ? ['none'] : wordingFaults(template, words) }).toEqual({
      audience,
      faults: [],
    })
  }
  expect(everyVersion.length).toBeGreaterThan(60)
})

test('an audience whose words changed has the words before as its earlier version', () => {
  const [template] = allTemplates
  if (template === undefined) throw new RangeError('There is no template')
  const before = { subject: 'Before', body: 'Words' }
  const changed = { ...template, standard: { child: { subject: 'Now', body: 'Others', earlier: [before] } } }
  expect(standardOf(changed, 'child', 1)).toEqual(before)
  expect(standardOf(changed, 'child', 2)).toMatchObject({ subject: 'Now' })
  expect(standardOf(changed, 'child', 3)).toBeUndefined()
  expect(standardOf(changed, 'parent', 1)).toBeUndefined()
})
