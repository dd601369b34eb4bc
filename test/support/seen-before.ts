import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Whether this run has found a thing of a kind whole before, in any council and by any worker. */
export function isFoundWhole(kind: string, thing: string): boolean {
  return existsSync(join(folderOf(kind), markOf(thing)))
}

export function noteFoundWhole(kind: string, thing: string): void {
  mkdirSync(folderOf(kind), { recursive: true })
  writeFileSync(join(folderOf(kind), markOf(thing)), '')
}

// The run has a folder for temporary files of its own.
function folderOf(kind: string): string {
  return join(tmpdir(), `waymark-${kind}-found-whole`)
}

function markOf(thing: string): string {
  return createHash('sha256').update(thing).digest('hex')
}

/**
 * The places in which something is said or pressed, and the page's structure: elements with what axe asks of them, rows
 * that are built alike as one. The first element of each place is left in the page as `waymarkPlaces`.
 */
export async function looksOf(
  page: Page,
): Promise<{ readonly places: readonly string[]; readonly structure: string }> {
  const seen: unknown = await page.evaluate(`(() => {
    const told = new Set(['class', 'role', 'type', 'scope', 'lang', 'open', 'autocomplete', 'tabindex'])
    const referring = new Set(['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
    const isTold = (name) => told.has(name) || (name.startsWith('aria-') && !referring.has(name))
    const itself = (one) => one.tagName + [...one.attributes].map(({ name, value }) => isTold(name) ? name + '=' + value : name)
    const speaks = (one) => [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== '')
    const pressed = 'a, button, input, select, textarea, summary'
    const first = new Map()
    const structure = (one, above) => {
      const place = above + ' > ' + itself(one)
      const says = speaks(one)
      if ((says || one.matches(pressed)) && !first.has(place) && one.checkVisibility({ visibilityProperty: true })) first.set(place, one)
      const inside = [...one.children].map((child) => structure(child, place)).filter((each, at, all) => each !== all[at - 1])
      return itself(one) + (says ? '*' : '') + '(' + inside.join('') + ')'
    }
    const whole = structure(document.body, '')
    window.waymarkPlaces = [...first.values()]
    return { places: [...first.keys()], structure: whole }
  })()`)
  if (!isSeen(seen)) throw new TypeError('The page did not say how it looks')
  return seen
}

function isSeen(value: unknown): value is { places: string[]; structure: string } {
  return typeof value === 'object' && value !== null && 'places' in value && 'structure' in value
}
