import type { Inline } from '#report/model/inline.ts'

type Citation = Extract<Inline, { kind: 'citation' }>

const cite = (text: string, standing: Citation['standing'], source: string): Citation => ({
  kind: 'citation',
  text,
  standing,
  source,
})

/** A time limit of the Handbook that is known from what councils' manuals say of it. */
const byManuals = (text: string, what: string): Citation =>
  cite(
    text,
    'guidance',
    `for ${what}: IRO Handbook, as councils’ manuals quote it; the paragraph itself is still to be checked`,
  )

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
  'first within 20 working days of coming into care, then within three months of that review, and after that at least every six months',
  'law',
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
export const disputeLimit = cite(
  '20 working days',
  'guidance',
  'for the whole dispute process: IRO Handbook, as councils’ manuals quote it; still to be checked against the original',
)
export const caseloadBandText = cite(
  '50 to 70 children for each full-time post',
  'guidance',
  'for caseloads: IRO Handbook, paragraph 7.15, as councils’ reports quote it; still to be checked against the original',
)
export const earlyNotice = cite(
  'three or more working days',
  'local',
  'for late notice of coming into care: a standard of councils, such as Kent’s',
)
export const reportLead = byManuals('three working days', 'the social worker’s report before a review')
export const carerFormLead = cite(
  'five working days',
  'local',
  'for the carer’s form before a review: a standard of councils, such as Kent’s',
)
export const decisionLimit = byManuals('five working days', 'sending the decisions of a review')
export const recordLimit = byManuals('15 working days', 'completing the record of a review')
export const distributionLimit = byManuals('20 working days', 'sending the record of a review')
export const wholeYear = byMeasure('12 months')
export const eighteenMonths = byMeasure('18 months')
export const twentyMiles = byMeasure('20 miles')
export const rateHeading = byMeasure('In every 10,000 children of the area')
export const sameWorkerHeading = byMeasure('Same social worker for 12 months')
export const perTenThousand = byMeasure('10,000')

/** The Handbook's good practice for children to a full-time IRO. */
export const caseloadBand = { low: 50, high: 70, name: 'IRO Handbook: 50 to 70 children' } as const
