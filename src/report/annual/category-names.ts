import { monthNames } from '#domain/calendar/calendar-date.ts'
import type { MeasureVariant } from '#domain/measure/definition.ts'
import type { Dimension } from '#domain/measure/dimension.ts'
import { measures } from '#domain/measure/register.ts'
import { dateText, label, type Phrase } from '#report/model/inline.ts'

/** Names of categories that no definition lists. */
const names: Readonly<Record<string, string>> = {
  unknown: 'Not known',
  not_held: 'Not held by the end of the year',
  too_early: 'Held before its window opened',
}

/** What the definitions of the measures call their own categories. */
const defined: ReadonlyMap<string, string> = new Map(
  measures
    .flatMap((measure): readonly Dimension[] => [
      ...measure.dimensions,
      ...measure.variants.flatMap((variant: MeasureVariant) => variant.dimensions ?? []),
    ])
    .flatMap(({ name, values, whereAny = [], aggregates = [] }) =>
      [...(typeof values === 'string' ? [] : values), ...whereAny, ...aggregates].map(
        ({ value, label: text }): [string, string] => [categoryKey(name, value), text],
      ),
    ),
)

function categoryKey(dimension: string, value: string): string {
  return `${dimension} ${value}`
}

/** What a reader calls one value of a dimension: `April 2020`, `July to September 2020`, `Under 1`. */
export function categoryName(dimension: string, key: string): Phrase {
  if (dimension === 'month') return dateText(monthName(key))
  if (dimension === 'quarter') return dateText(quarterName(key))
  if (dimension === 'year') return dateText(key)
  if (dimension === 'iro') return label(key)
  if (dimension === 'stage' && /^\d+$/.test(key)) return label(`Stage ${key}`)
  const text = defined.get(categoryKey(dimension, key)) ?? names[key] ?? plainName(key)
  return label(dimension === 'code' && key !== 'unknown' ? `${key}: ${text}` : text)
}

/** The codes of participation in a few words: for the legend of a chart, beside a table that has them in full. */
const shortCodes: Readonly<Record<string, string>> = {
  PN0: 'PN0 under four',
  PN1: 'PN1 came, spoke',
  PN2: 'PN2 came, advocate spoke',
  PN3: 'PN3 came, without words',
  PN4: 'PN4 came, gave no views',
  PN5: 'PN5 away, advocate spoke',
  PN6: 'PN6 away, sent views',
  PN7: 'PN7 away, sent no views',
  unknown: 'Not known',
}

/** `Apr`: for the axis of a chart whose title says the year. */
export function shortName(dimension: string, key: string): string {
  if (dimension === 'month') return (monthNames[Number(key.slice(5, 7)) - 1] ?? key).slice(0, 3)
  if (dimension === 'quarter') return quarterName(key).replaceAll(/([A-Z][a-z]{2})[a-z]*/g, '$1')
  if (dimension === 'code') return shortCodes[key] ?? key
  return categoryText(dimension, key)
}

export function categoryText(dimension: string, key: string): string {
  return categoryName(dimension, key).text
}

function monthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`
}

const quarters = ['April to June', 'July to September', 'October to December', 'January to March'] as const

/** `2020-21-Q4` is January to March 2021. */
function quarterName(quarter: string): string {
  const year = Number(quarter.slice(0, 4))
  const at = Number(quarter.slice(-1)) - 1
  const name = quarters[at]
  return name === undefined ? quarter : `${name} ${at === 3 ? year + 1 : year}`
}

/** A key or a council's own word as a reader sees it: `placed_at_distance` is `Placed at distance`. */
function plainName(key: string): string {
  const spaced = key.replaceAll('_', ' ').replaceAll(/\biro\b/gi, 'IRO')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
