import placementTypes from '#db/reference/placement-type.json' with { type: 'json' }
import { type CodeLabels, labelOf, type LabelledList, nationalLabels } from './code-labels.ts'

/** Legal statuses as they are said in the office; the national label is for the return. */
const legalStatuses: Readonly<Record<string, string>> = {
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order',
  E1: 'Placement order',
  V2: 'Section 20, accommodated by agreement',
  V3: 'Short breaks, each recorded',
  V4: 'Short breaks, recorded as a series',
  J1: 'On remand',
  J2: 'Police and Criminal Evidence Act accommodation',
  J3: 'Youth rehabilitation order with residence',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  L3: 'Child assessment order',
}

const placements: Readonly<Record<string, string>> = {
  A3: 'Placed for adoption with their foster carers',
  A4: 'Placed for adoption with new carers',
  A5: 'Placed for adoption with their foster carers',
  A6: 'Placed for adoption with new carers',
  H5: 'Semi-independent living',
  K1: "Secure children's home",
  K2: "Children's home",
  K3: 'Supported accommodation',
  P1: 'With parents',
  P2: 'Independent living',
  P3: 'Residential employment',
  R1: 'Residential care home',
  R2: 'Hospital or nursing care',
  R3: 'Family centre or mother and baby unit',
  R5: 'Young offender institution',
  S1: 'Residential school',
  T0: 'Away for a while',
  T1: 'In hospital',
  T2: 'On holiday',
  T3: 'While their carers are on holiday',
  T4: 'Away for a week at most',
  U1: 'Fostered long term by relatives or friends',
  U2: 'Fostered for adoption by relatives or friends',
  U3: 'Fostered by relatives or friends',
  U4: 'Fostered long term',
  U5: 'Fostered for adoption',
  U6: 'Fostered',
}

const groupOf = new Map(placementTypes.codes.map(({ code, group }) => [code, group]))

/**
 * A legal status of the return in words: the council's own label, or the product's. Not recorded is not none, and an
 * unknown code is shown as it came.
 */
export function legalStatusWords(code: string | null, own: CodeLabels): string {
  return inWords({ code, own, list: 'legal_status' }, (known) => wordsIn(legalStatuses, known))
}

/** A placement of the return in words: who the child lives with. */
export function placementWords(code: string | null, own: CodeLabels): string {
  return inWords(
    { code, own, list: 'placement_type' },
    (known) => wordsIn(placements, known) ?? otherPlacement(known),
  )
}

/** A code may be any text of a file, and be what every object has. */
function wordsIn(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined
}

function otherPlacement(code: string): string | undefined {
  return groupOf.has(code) ? `Other placement (${code})` : undefined
}

function inWords(
  {
    code,
    own,
    list,
  }: { readonly code: string | null; readonly own: CodeLabels; readonly list: LabelledList },
  wordsOf: (code: string) => string | undefined,
): string {
  if (code === null || code === '') return 'Not recorded'
  return labelOf(own, list, code) ?? wordsOf(code) ?? `Unknown code ${code}`
}

const participation: Readonly<Record<string, string>> = {
  PN0: 'under 4',
  PN1: 'came and spoke',
  PN2: 'came, and an advocate spoke',
  PN3: 'came, and gave views without words',
  PN4: 'came, and gave no views',
  PN5: 'sent views by an advocate',
  PN6: 'sent views another way',
  PN7: 'neither came nor sent views',
}

/** How a child took part in a review: the code that everybody uses, and what it says. */
export function participationWords(code: string | null, own: CodeLabels): string {
  if (code === null) return 'Taking part not recorded'
  const words = labelOf(own, 'participation', code) ?? wordsIn(participation, code)
  return words === undefined ? `Unknown code ${code}` : `${code}, ${words}`
}

/** Going missing in words; anything but the two codes of the return is not recorded. */
export function missingWords(kind: string | null, own: CodeLabels): string {
  const label = kind === null ? undefined : labelOf(own, 'missing_type', kind)
  if (label !== undefined) return label
  if (kind === 'M') return 'Missing from placement'
  if (kind === 'A') return 'Away from placement without authorisation'
  return 'Missing or away, which is not recorded'
}

/** What pages say of a code where the council says nothing of its own; undefined for a code of no page. */
export function wordsWithoutLabel(list: LabelledList, code: string): string | undefined {
  switch (list) {
    case 'legal_status':
      return legalStatusWords(code, nationalLabels)
    case 'placement_type':
      return placementWords(code, nationalLabels)
    case 'participation':
      return wordsIn(participation, code)
    case 'missing_type':
      return missingWords(code, nationalLabels)
    case 'category_of_need':
      return undefined
  }
}

/** The legal statuses to choose from, each code with its words. */
export function legalStatusChoices(
  own: CodeLabels,
): readonly { readonly code: string; readonly words: string }[] {
  return Object.keys(legalStatuses).map((code) => ({ code, words: legalStatusWords(code, own) }))
}
