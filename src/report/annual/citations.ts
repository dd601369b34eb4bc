import { disputeTotal } from '#domain/dispute/clocks/dispute-total.ts'
import { lateNotification } from '#domain/iro/clocks/late-notification.ts'
import type { DatedClock, Length } from '#domain/law/clock.ts'
import { lengthInWords } from '#domain/law/in-words.ts'
import { type StandingKind, standingKind } from '#domain/law/standing.ts'
import { caseloadGuidance } from '#domain/policy/caseload-band.ts'
import { carerConsultationForm } from '#domain/review/clocks/carer-consultation-form.ts'
import { decisionsIssued } from '#domain/review/clocks/decisions-issued.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { recordDistributed } from '#domain/review/clocks/record-distributed.ts'
import { secondReview } from '#domain/review/clocks/second-review.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'
import { subsequentReview } from '#domain/review/clocks/subsequent-review.ts'
import type { Inline } from '#report/model/inline.ts'

type Citation = Extract<Inline, { kind: 'citation' }>

const cite = (text: string, standing: Citation['standing'], source: string): Citation => ({
  kind: 'citation',
  text,
  standing,
  source,
})

/** How long a rule gives: its one limit, as the clocks count it. */
function lengthOf({ slug, limit }: DatedClock): Length {
  if (limit.direction === 'between') throw new RangeError(`${slug} is a window, not one limit`)
  return limit
}

const limitOf = (rule: DatedClock): string => lengthInWords(lengthOf(rule))

/** Where the rule gives the last day in time: from how long on it is late. */
function lateFrom(rule: DatedClock): string {
  const { n, unit } = lengthOf(rule)
  return `${lengthInWords({ n: n + 1, unit })} or more`
}

const knownFrom: Readonly<Record<Exclude<StandingKind, 'law'>, string>> = {
  guidance: 'IRO Handbook, as councils’ manuals quote it; the paragraph itself is still to be checked',
  unverified: 'known from one council’s report; whether the IRO Handbook says so is still to be checked',
  local: 'a standard of councils, such as Kent’s',
}

/** A time limit of guidance or of councils, with the standing and the source that its rule has. */
function byRule(rule: DatedClock, what: string, text = limitOf(rule)): Citation {
  const standing = standingKind(rule)
  if (standing === 'law') throw new RangeError(`${rule.slug} is law: cite its regulation`)
  return cite(text, standing, `for ${what}: ${knownFrom[standing]}`)
}

const byMeasure = (text: string): Citation => cite(text, 'definition', 'definition of the measure')

/** Law and guidance that the report speaks of. What was not read in the original says so where it is used. */
export const irosAct = cite(
  'sections 25A and 25B of the Children Act 1989',
  'law',
  'inserted by section 10 of the Children and Young Persons Act 2008',
)
export const carePlanningRegulations = cite(
  'the Care Planning, Placement and Case Review (England) Regulations 2010',
  'law',
  'SI 2010/959',
)
export const reviewClock = cite(
  `first within ${limitOf(firstReview)} of coming into care, then within ${limitOf(secondReview)} of that review, and after that at least every ${limitOf(subsequentReview)}`,
  standingKind(firstReview),
  'for reviews: SI 2010/959, regulation 33',
)
export const adoptionRegulations = cite(
  'the Adoption Agencies Regulations 2005',
  'law',
  'SI 2005/389, regulation 36',
)
export const handbook = cite(
  'the IRO Handbook (2010)',
  'guidance',
  'statutory guidance, in force from 1 April 2011',
)
export const handbookAnnualReport = cite(
  'the IRO Handbook (2010), paragraph 7.11',
  'guidance',
  'as councils and their manuals quote it; the paragraph itself is still to be checked',
)
export const cafcassReferral = cite(
  'section 25B(3) of the Children Act 1989',
  'law',
  'the power to refer a case to Cafcass',
)
export const disputeLimit = byRule(disputeTotal, 'the whole dispute process')
export const caseloadBandText = cite(
  `${caseloadGuidance.from} to ${caseloadGuidance.to} children for each full-time post`,
  'guidance',
  'for caseloads: IRO Handbook, paragraph 7.15, as councils’ reports quote it; still to be checked against the original',
)
export const earlyNotice = byRule(
  lateNotification,
  'late notice of coming into care',
  lateFrom(lateNotification),
)
export const reportLead = byRule(socialWorkerReport, 'the social worker’s report before a review')
export const carerFormLead = byRule(carerConsultationForm, 'the carer’s form before a review')
export const decisionLimit = byRule(decisionsIssued, 'sending the decisions of a review')
export const recordLimit = byRule(recordCompleted, 'completing the record of a review')
export const distributionLimit = byRule(recordDistributed, 'sending the record of a review')
export const wholeYear = byMeasure('12 months')
export const eighteenMonths = byMeasure('18 months')
export const twentyMiles = byMeasure('20 miles')
export const rateHeading = byMeasure('In every 10,000 children of the area')
export const sameWorkerHeading = byMeasure('Same social worker for 12 months')
export const perTenThousand = byMeasure('10,000')

/** The Handbook's good practice for children to a full-time IRO. */
export const caseloadBand = {
  low: caseloadGuidance.from,
  high: caseloadGuidance.to,
  name: `IRO Handbook: ${caseloadGuidance.from} to ${caseloadGuidance.to} children`,
} as const
