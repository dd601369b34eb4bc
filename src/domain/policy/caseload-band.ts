/** What guidance calls good practice for a full-time IRO: children, both included. */
export const caseloadGuidance = {
  from: 50,
  to: 70,
  source: 'good practice in the IRO Handbook, paragraph 7.15',
  /** Beside every place that shows the figures. */
  unverified:
    'We know these figures from other documents that quote the Handbook, and have not checked the paragraph itself. Use them to compare; read the paragraph before you rely on them in a report or a challenge.',
} as const

/** Between how many children a full-time IRO is to have, and whose wish that is. */
export interface CaseloadBand {
  readonly from: number
  readonly to: number
  /** Set by the council; otherwise guidance. */
  readonly own: boolean
}

/** The band that a stored setting says; guidance where it says nothing that can be one. */
export function caseloadBandIn(kept: Readonly<Record<string, unknown>>): CaseloadBand {
  const from = typeof kept['from'] === 'number' ? kept['from'] : caseloadGuidance.from
  const to = typeof kept['to'] === 'number' ? kept['to'] : caseloadGuidance.to
  const own = from !== caseloadGuidance.from || to !== caseloadGuidance.to
  return from < to ? { from, to, own } : { from: caseloadGuidance.from, to: caseloadGuidance.to, own: false }
}

/** Where a caseload of one full-time IRO lies; both ends belong to the band. */
export function bandPlace(value: number, { from, to }: CaseloadBand): 'below' | 'within' | 'above' {
  if (value > to) return 'above'
  return value < from ? 'below' : 'within'
}

/** Whose band it is, in a sentence's words. */
export function bandInWords({ from, to, own }: CaseloadBand): string {
  return `${from} to ${to} children for a full-time IRO: ${own ? `set by this council, beside the ${caseloadGuidance.from} to ${caseloadGuidance.to} that are ${caseloadGuidance.source}` : caseloadGuidance.source}`
}
