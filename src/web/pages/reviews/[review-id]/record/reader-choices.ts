import { allRecordParts, givenTo, type PartChoice } from '#domain/record/parts.ts'
import type { RecordReader } from '#domain/record/readers.ts'
import type { TypedChoices } from './reader-page.tsx'

/** What the form of a reader holds, as it was sent. */
export function typedChoices(form: Readonly<Record<string, string | undefined>>): TypedChoices {
  return {
    gets: form['gets'] !== 'no',
    getsNoneBecause: form['getsNoneBecause'] ?? '',
    gives: new Set(allRecordParts.filter((part) => form[`part-${part}`] === 'yes')),
    reasons: new Map(
      allRecordParts.flatMap((part): [typeof part, string][] => {
        const reason = form[`reason-${part}`]
        return reason === undefined ? [] : [[part, reason]]
      }),
    ),
    strike: form['strike'] === 'yes',
  }
}

/** What goes against the table of what a reader usually gets; a part that the form did not show stays as usual. */
export function choicesOf(reader: RecordReader, typed: TypedChoices): readonly PartChoice[] {
  return allRecordParts.flatMap((part) => {
    if (!typed.reasons.has(part)) return []
    const usual = givenTo(reader, part, []) === 'given'
    const gives = typed.gives.has(part)
    return gives === usual ? [] : [{ part, gives, reason: typed.reasons.get(part) ?? '' }]
  })
}
