import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file of ours below some folders, from the root of the checkout, in order. */
export function filesBelow(...folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => existsSync(`${root}${folder}`))
    .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name).slice(root.length))
    .toSorted()
}

export function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

/** The pages that people write: everything in Markdown. */
export function documents(): readonly string[] {
  const atTop = readdirSync(root).filter((name) => name.endsWith('.md'))
  return [...atTop, ...filesBelow('docs', 'test', 'db').filter((path) => path.endsWith('.md'))]
}
