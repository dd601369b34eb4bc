import type { Section } from '#report/model/document.ts'
import type { Writer } from './writer.ts'
import { betweenReviews } from './sections/between-reviews.ts'
import { childProtection } from './sections/child-protection.ts'
import { concernsAndDisputes } from './sections/concerns-and-disputes.ts'
import { feedback } from './sections/feedback.ts'
import { goodPractice } from './sections/good-practice.ts'
import { legalStatusAndPermanence } from './sections/legal-status-and-permanence.ts'
import { otherAreas } from './sections/other-areas.ts'
import { objectives } from './sections/objectives.ts'
import { participation } from './sections/participation.ts'
import { placements } from './sections/placements.ts'
import { purpose } from './sections/purpose.ts'
import { qualityAssurance } from './sections/quality-assurance.ts'
import { records } from './sections/records.ts'
import { resources } from './sections/resources.ts'
import { reviewsOnTime } from './sections/reviews-on-time.ts'
import { risk } from './sections/risk.ts'
import { siblingContact } from './sections/sibling-contact.ts'
import { theChildren } from './sections/the-children.ts'
import { theService } from './sections/the-service.ts'

/**
 * What the Handbook says that the annual report must refer to, in its order. These are never left out, with
 * or without data.
 */
export const requiredByHandbook: readonly ((writer: Writer) => Section)[] = [
  concernsAndDisputes,
  theService,
  participation,
  reviewsOnTime,
  qualityAssurance,
  resources,
  siblingContact,
  goodPractice,
]

/** What the service adds, in the order in which it is read. */
export const addedByTheService: readonly ((writer: Writer) => Section)[] = [
  purpose,
  theChildren,
  legalStatusAndPermanence,
  placements,
  betweenReviews,
  records,
  feedback,
  risk,
  childProtection,
  otherAreas,
  objectives,
]
