import type { InOwnTerms } from '#domain/terms/apply-terms.ts'

/** Elements whose words are somebody's: quoted, typed, or part of the machine. */
const asWritten = new Set(['blockquote', 'q', 'cite', 'code', 'textarea', 'script', 'style'])

/** How an element says that its words are somebody's own. */
const asTyped = / translate="no"| class="[^"]*\bwaymark-as-typed\b/

/** Attributes that are read to people. */
const spoken = /( (?:aria-label|data-label|title|alt|placeholder)=")([^"]*)(")/g

const piece = /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g

/**
 * A page in a council's own names: every text and every spoken label of it. What is quoted, typed, shown as typed
 * (`waymark-as-typed`) or marked `translate="no"` stays as it was written. It is done where a page leaves, so that no page can forget it.
 */
export function pageInOwnWords(markup: string, own: InOwnTerms): string {
  let out = ''
  let from = 0
  /** The element that is being left alone, and how many of its name are open. */
  let kept: { readonly name: string; open: number } | undefined
  for (const found of markup.matchAll(piece)) {
    const [tag, closing, name = '', attributes = ''] = found
    const text = markup.slice(from, found.index)
    out += kept === undefined ? own(text) : text
    from = found.index + tag.length
    const element = name.toLowerCase()
    if (kept !== undefined) {
      if (element === kept.name) kept.open += closing === '/' ? -1 : attributes.endsWith('/') ? 0 : 1
      if (kept.open === 0) kept = undefined
      out += tag
      continue
    }
    const left = asWritten.has(element) || asTyped.test(attributes)
    if (left && closing === '' && !isVoid(element, attributes)) kept = { name: element, open: 1 }
    out += left
      ? tag
      : tag.replace(
          spoken,
          (_, before: string, words: string, after: string) => `${before}${own(words)}${after}`,
        )
  }
  const rest = markup.slice(from)
  return out + (kept === undefined ? own(rest) : rest)
}

/** A CSV file with its headings in a council's own names; what the rows hold stays as it is recorded. */
export function headingsInOwnWords(csv: string, own: InOwnTerms): string {
  const end = csv.search(/\r?\n/)
  return end < 0 ? own(csv) : `${own(csv.slice(0, end))}${csv.slice(end)}`
}

function isVoid(element: string, attributes: string): boolean {
  return (
    attributes.endsWith('/') || ['input', 'br', 'img', 'hr', 'meta', 'link', 'path', 'rect'].includes(element)
  )
}
