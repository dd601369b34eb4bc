import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { type Html, htmlText, isHtml, trusted } from '../html.ts'
import type { GovukOptions } from './options/components.ts'

/** The name of a GOV.UK Frontend component, as in its documentation: `date-input`. */
export type GovukComponent = keyof GovukOptions

/** Where GOV.UK Frontend's own templates, styles and scripts are. */
export const govukFolder = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist',
  'govuk',
)

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(dirname(govukFolder)), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})

// Nunjucks' own trim is a regular expression that takes time by the square of the white space it meets, and
// GOV.UK's templates trim everything.
environment.addFilter('trim', (value: unknown) => {
  if (value instanceof nunjucks.runtime.SafeString) {
    return new nunjucks.runtime.SafeString(value.toString().trim())
  }
  return typeof value === 'string' ? value.trim() : value
})

/** One component, drawn by GOV.UK Frontend's own template. */
export function govuk<Component extends GovukComponent>(
  component: Component,
  options: GovukOptions[Component],
): Html {
  return trusted(govukMarkup(component, options).trim())
}

/**
 * The markup of a component from options of any shape: for the conformance test, and for `govuk`. The template is
 * drawn by itself: to go by way of its macro, which does nothing but include it, takes five times as long.
 */
export function govukMarkup(component: string, options: unknown): string {
  const template = environment.getTemplate(`govuk/components/${component}/template.njk`, true)
  return template.render({ params: plain(options) })
}

/** Markup made by TSX is an object; Nunjucks' filters want it as text. */
function plain(value: unknown): unknown {
  if (isHtml(value)) return htmlText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
