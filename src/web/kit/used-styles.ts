/**
 * GOV.UK Frontend's blocks that no page has: their rules are not sent. A test finds out when a page comes to use
 * one, or when another is no longer used.
 */
export const unusedBlocks: readonly string[] = [
  'accordion',
  'breadcrumbs',
  'character-count',
  'cookie-banner',
  'feedback',
  'header',
  'language-navigation',
  'summary-card',
  'tabs',
]

/** The overrides of single properties that no page has: `govuk-!-padding-3`. */
export const unusedOverrides: readonly string[] = ['padding', 'static', 'text-align']

/** A style sheet without the selectors that only match what no page has. */
export function usedStyles(sheet: string): string {
  let kept = ''
  let at = 0
  while (at < sheet.length) {
    const open = sheet.indexOf('{', at)
    if (open === -1) return kept + sheet.slice(at)
    const end = endOfBlock(sheet, open)
    const [before, inside] = [sheet.slice(at, open), sheet.slice(open + 1, end)]
    kept += ruleOf(before, inside)
    at = end + 1
  }
  return kept
}

/** One rule: with nothing left that it could match, it is gone. */
function ruleOf(before: string, inside: string): string {
  if (/^\s*@(media|supports|-moz-document)/.test(before)) {
    const within = usedStyles(inside)
    return within.trim() === '' ? '' : `${before}{${within}}`
  }
  if (before.trimStart().startsWith('@')) return `${before}{${inside}}`
  const selectors = selectorsIn(before).filter((selector) => !matchesNothing(selector))
  return selectors.length === 0 ? '' : `${selectors.join(',')}{${inside}}`
}

function endOfBlock(sheet: string, open: number): number {
  let depth = 0
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1
    else if (sheet[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return sheet.length
}

/** The selectors of a list; a comma in brackets belongs to its selector. */
function selectorsIn(list: string): readonly string[] {
  return list.split(/,(?![^(]*\))/)
}

const blocks = new RegExp(`\\.govuk-(?:${unusedBlocks.join('|')})(?=__|--|[^\\w-]|$)`)
const overrides = new RegExp(`\\.govuk-\\\\!-(?:${unusedOverrides.join('|')})-`)

function matchesNothing(selector: string): boolean {
  return !selector.includes(':not(') && (blocks.test(selector) || overrides.test(selector))
}
