import { appContacts } from './activity/app-contacts.ts'
import { careEntryNotifications } from './activity/care-entry-notifications.ts'
import { careSources } from './activity/care-sources.ts'
import { childProtectionPlans } from './activity/child-protection-plans.ts'
import { comparators } from './activity/comparators.ts'
import { concerns } from './activity/concerns.ts'
import { conferenceReports } from './activity/conference-reports.ts'
import { conferences } from './activity/conferences.ts'
import { disputes } from './activity/disputes.ts'
import { feedback } from './activity/feedback.ts'
import { historyComplete } from './activity/history-complete.ts'
import { iroAbsences } from './activity/iro-absences.ts'
import { iroAllocations } from './activity/iro-allocations.ts'
import { iroContacts } from './activity/iro-contacts.ts'
import { iros } from './activity/iros.ts'
import { midwayReviews } from './activity/midway-reviews.ts'
import { people } from './activity/people.ts'
import { placementDetails } from './activity/placement-details.ts'
import { plannedReviews } from './activity/planned-reviews.ts'
import { populations } from './activity/populations.ts'
import { qualityChecks } from './activity/quality-checks.ts'
import { registers } from './activity/registers.ts'
import { reviewDetails } from './activity/review-details.ts'
import { socialWorkers } from './activity/social-workers.ts'
import { teams } from './activity/teams.ts'
import type { FileKind } from './file-kind.ts'
import { ad1 } from './ssda903/ad1.ts'
import { dolo } from './ssda903/dolo.ts'
import { episodes } from './ssda903/episodes.ts'
import { header } from './ssda903/header.ts'
import { missing } from './ssda903/missing.ts'
import { oc2 } from './ssda903/oc2.ts'
import { oc3 } from './ssda903/oc3.ts'
import { placedAdoption } from './ssda903/placed-adoption.ts'
import { prevPerm } from './ssda903/prev-perm.ts'
import { reviews } from './ssda903/reviews.ts'
import { swEpisodes } from './ssda903/sw-episodes.ts'
import { uasc } from './ssda903/uasc.ts'

/** The twelve files of the national return, in the order in which the return lists them. */
const ssda903Kinds: readonly FileKind[] = [
  header,
  episodes,
  reviews,
  uasc,
  oc2,
  oc3,
  ad1,
  placedAdoption,
  prevPerm,
  missing,
  swEpisodes,
  dolo,
]

/** What the return leaves out and councils keep in spreadsheets. */
const activityKinds: readonly FileKind[] = [
  iros,
  iroAbsences,
  iroAllocations,
  careEntryNotifications,
  reviewDetails,
  qualityChecks,
  iroContacts,
  midwayReviews,
  concerns,
  disputes,
  feedback,
  people,
  socialWorkers,
  teams,
  plannedReviews,
  historyComplete,
  appContacts,
  placementDetails,
  careSources,
  conferences,
  conferenceReports,
  childProtectionPlans,
  registers,
  populations,
  comparators,
]

/** Every kind of file that can be read. */
export const fileKinds: readonly FileKind[] = [...ssda903Kinds, ...activityKinds]

const byId = new Map(fileKinds.map((kind) => [kind.id, kind]))

/** The kind of an id such as `ssda903.reviews` or `review_details`, or undefined. */
export function fileKind(id: string): FileKind | undefined {
  return byId.get(id)
}
