import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { componentsSource, macroOptions, optionsSource } from './options-source.ts'
import { govukFolder } from './render.ts'

const folder = join(govukFolder, 'components')
const components = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'macro-options.json')))
  .sort()

// To bring the options up to a new version of GOV.UK Frontend: vitest run src/web/kit/govuk/options.test.ts -u
test.each(components)(
  'the options of %s are those that its macro-options.json documents',
  async (component) => {
    const documented = JSON.parse(readFileSync(join(folder, component, 'macro-options.json'), 'utf8'))
    const source = optionsSource(component, macroOptions.parse(documented))
    await expect(source).toMatchFileSnapshot(`./options/${component}.ts`)
  },
)

test('every component of GOV.UK Frontend has its options', async () => {
  await expect(componentsSource(components)).toMatchFileSnapshot('./options/components.ts')
})
