import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const generated = here('./meeting-script.generated.ts')

/** The script of the workspace, from its source, as browsers run it. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('./browser/meeting.ts')],
    tsconfig: here('./browser/tsconfig.json'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new RangeError('The script of the workspace was not bundled')
  const text = file.text.trimEnd()
  return `/** The script of the meeting's workspace: GENERATED from src/web/browser by meeting-script.test.ts. */
export const meetingScript = ${JSON.stringify(text)}
`
}

test('the script that pages are given is the one in src/web/browser', async () => {
  const fresh = await bundled()
  // Written anew with: WAYMARK_WRITE_SCRIPTS=1 npx vitest run src/web/meeting-script.test.ts
  if (process.env['WAYMARK_WRITE_SCRIPTS'] === '1') writeFileSync(generated, fresh)
  expect(readFileSync(generated, 'utf8')).toBe(fresh)
})
