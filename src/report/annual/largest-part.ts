import { label } from '#report/model/inline.ts'
import { type FigureReference, fieldOf } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, sentence, type Sentence } from '#report/model/sentence.ts'
import { categoryText } from './category-names.ts'
import { thisYearKeys } from './tables.ts'
import type { Writer } from './writer.ts'

/**
 * `By age, the largest group was “10 to 15”: 115 children (38.6%), up from 110 in 2019-20.` Nothing where two
 * groups are as large, where it is not known, or where a withheld number might be larger.
 */
export function largestPart(
  writer: Writer,
  cut: FigureReference,
  dimension: string,
  by: string,
): readonly Sentence[] {
  const parts = thisYearKeys(writer, cut, dimension).map((key) => {
    const reference: FigureReference = { ...cut, keys: { [dimension]: key } }
    return { key, reference, figure: writer.book.figure(reference) }
  })
  const [most, next] = parts.toSorted((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0))
  if (most === undefined || most.key === 'unknown') return []
  if ((most.figure.value ?? 0) <= (next?.figure.value ?? 0)) return []
  const share = fieldOf(most.reference, 'share')
  const isMostOfAll = (writer.book.figure(share).value ?? 0) > 50
  if (!isMostOfAll && parts.some(({ figure }) => figure.state !== 'known')) return []
  return [
    sentence`${label(by)}, the largest group was “${label(categoryText(dimension, most.key))}”: ${counted(most.reference, 'child', 'children')} (${share})${comparedWithYearBefore(most.reference)}.`,
  ]
}
