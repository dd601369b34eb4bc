/** One provision of one instrument, or one page of guidance. */
export interface Citation {
  readonly instrument: string
  readonly provision: string
}

const citing =
  (instrument: string) =>
  (provision: string): Citation => ({ instrument, provision })

export const childrenAct1989 = citing('Children Act 1989')
export const carePlanningRegulations = citing(
  'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)',
)
export const adoptionAgenciesRegulations = citing('Adoption Agencies Regulations 2005 (SI 2005/389)')
export const adoptionInformationRegulations = citing(
  'Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005 (SI 2005/888)',
)
export const secureAccommodationRegulations = citing(
  'Children (Secure Accommodation) Regulations 1991 (SI 1991/1505)',
)
export const privateFosteringRegulations = citing(
  'Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)',
)
export const careLeaversRegulations = citing('Care Leavers (England) Regulations 2010 (SI 2010/2571)')
export const iroHandbook = citing('IRO Handbook, March 2010 (DCSF-00184-2010)')
export const carePlanningGuidance = citing('Children Act 1989 guidance and regulations, volume 2')
export const educationGuidance = citing('Promoting the education of looked-after children, 2018')
export const healthGuidance = citing('Promoting the health and well-being of looked-after children, 2015')
export const missingChildrenGuidance = citing('Guidance on children who run away or go missing, January 2014')
export const workingTogether = citing('Working Together to Safeguard Children')
export const nationalTransferProtocol = citing('National Transfer Scheme protocol for unaccompanied children')
/** What one council does: never law. */
export const practiceOf = (council: string, provision: string): Citation => ({
  instrument: council,
  provision,
})
