import type { Migration } from 'kysely'
import * as createAuthorities from '#db/migrations/2026-11-22T0500-create-authorities-people-and-audit.ts'
import * as createImportedRows from '#db/migrations/2026-11-22T0510-create-imported-rows.ts'
import * as createWorkedOutRows from '#db/migrations/2026-11-22T0520-create-worked-out-rows.ts'
import * as addConferenceIndexes from '#db/migrations/2026-11-22T0530-add-conference-indexes.ts'
import * as keepHistoryInLessTime from '#db/migrations/2026-11-22T0540-keep-history-in-less-time.ts'
import * as holdFilesBeforeImport from '#db/migrations/2026-11-22T0610-hold-files-before-import.ts'
import * as lookAtNewRows from '#db/migrations/2026-11-22T0650-look-at-new-rows.ts'
import * as indexOpenClocks from '#db/migrations/2026-11-22T0700-index-open-clocks.ts'
import * as findEndedRows from '#db/migrations/2026-11-22T0720-find-ended-rows-of-a-child.ts'
import * as administerAService from '#db/migrations/2026-11-22T0830-administer-a-service.ts'
import * as exploreWhatIsKnown from '#db/migrations/2026-11-22T0836-explore-what-is-known.ts'
import * as findByHolder from '#db/migrations/2026-11-22T0830-find-children-by-who-holds-them.ts'
import * as restrictRecords from '#db/migrations/2026-11-22T0832-restrict-records-and-find-in-the-audit.ts'
import * as recordReviewsHere from '#db/migrations/2026-11-22T0832-record-reviews-here.ts'
import * as sendMessages from '#db/migrations/2026-11-22T0835-send-messages-and-give-links.ts'
import * as letTheSiteSeeItsVersion from '#db/migrations/2026-11-22T0837-let-the-site-see-its-version.ts'
import * as undoAnImport from '#db/migrations/2026-11-22T0838-undo-an-import.ts'
import * as keepSiblings from '#db/migrations/2026-11-22T0859-keep-brothers-and-sisters.ts'
import * as keepLists from '#db/migrations/2026-11-22T0912-keep-lists-and-find-clocks-answered.ts'
import * as keepPeopleAround from '#db/migrations/2026-11-22T0918-keep-the-people-around-a-child.ts'
import * as dropLocalCodes from '#db/migrations/2026-11-22T0930-drop-local-codes.ts'
import * as endOvertakenChecks from '#db/migrations/2026-11-22T0931-end-overtaken-checks.ts'
import * as keepMeetings from '#db/migrations/2026-11-22T0944-keep-what-a-meeting-says.ts'
import * as keepDecisions from '#db/migrations/2026-11-22T0944-keep-decisions-of-reviews.ts'
import * as prepareReviews from '#db/migrations/2026-11-22T0946-prepare-reviews.ts'
import * as keepTheTimetable from '#db/migrations/2026-11-22T0950-keep-the-timetable.ts'
import * as letFilesTellOfEntries from '#db/migrations/2026-11-22T0957-let-files-tell-of-entries.ts'
import * as sayWhatWasTolerated from '#db/migrations/2026-11-22T1002-say-what-was-tolerated-in-a-file.ts'
import * as keepRecords from '#db/migrations/2026-11-22T1006-keep-records-of-reviews.ts'
import * as findOfficers from '#db/migrations/2026-11-22T1012-find-officers-by-id.ts'
import * as planLastDays from '#db/migrations/2026-11-22T1206-plan-last-days.ts'
import * as findByWords from '#db/migrations/2026-11-22T1218-find-children-by-words.ts'
import * as withdrawEntries from '#db/migrations/2026-11-22T1223-withdraw-entries.ts'
import * as workOutBehind from '#db/migrations/2026-11-22T1226-work-out-in-the-background.ts'
import * as keepMidwayChecks from '#db/migrations/2026-11-22T1248-keep-midway-checks.ts'
import * as countFromIndexes from '#db/migrations/2026-11-22T1256-count-clocks-from-indexes.ts'
import * as gatherChanges from '#db/migrations/2026-11-22T1555-gather-changes-of-bookings.ts'
import * as nameDecisionsThatWait from '#db/migrations/2026-11-22T1620-name-decisions-that-wait.ts'
import * as findWhatIsOpen from '#db/migrations/2026-11-22T1704-find-what-is-open-behind-row-security.ts'
import * as askWithKeptPlans from '#db/migrations/2026-11-22T2330-ask-with-kept-plans.ts'

/** Every migration, by the name of its file in db/migrations, oldest first. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-22T0500-create-authorities-people-and-audit': createAuthorities,
  '2026-11-22T0510-create-imported-rows': createImportedRows,
  '2026-11-22T0520-create-worked-out-rows': createWorkedOutRows,
  '2026-11-22T0530-add-conference-indexes': addConferenceIndexes,
  '2026-11-22T0540-keep-history-in-less-time': keepHistoryInLessTime,
  '2026-11-22T0610-hold-files-before-import': holdFilesBeforeImport,
  '2026-11-22T0650-look-at-new-rows': lookAtNewRows,
  '2026-11-22T0700-index-open-clocks': indexOpenClocks,
  '2026-11-22T0720-find-ended-rows-of-a-child': findEndedRows,
  '2026-11-22T0830-administer-a-service': administerAService,
  '2026-11-22T0830-find-children-by-who-holds-them': findByHolder,
  '2026-11-22T0832-record-reviews-here': recordReviewsHere,
  '2026-11-22T0832-restrict-records-and-find-in-the-audit': restrictRecords,
  '2026-11-22T0835-send-messages-and-give-links': sendMessages,
  '2026-11-22T0836-explore-what-is-known': exploreWhatIsKnown,
  '2026-11-22T0837-let-the-site-see-its-version': letTheSiteSeeItsVersion,
  '2026-11-22T0838-undo-an-import': undoAnImport,
  '2026-11-22T0859-keep-brothers-and-sisters': keepSiblings,
  '2026-11-22T0912-keep-lists-and-find-clocks-answered': keepLists,
  '2026-11-22T0918-keep-the-people-around-a-child': keepPeopleAround,
  '2026-11-22T0930-drop-local-codes': dropLocalCodes,
  '2026-11-22T0931-end-overtaken-checks': endOvertakenChecks,
  '2026-11-22T0944-keep-decisions-of-reviews': keepDecisions,
  '2026-11-22T0944-keep-what-a-meeting-says': keepMeetings,
  '2026-11-22T0946-prepare-reviews': prepareReviews,
  '2026-11-22T0950-keep-the-timetable': keepTheTimetable,
  '2026-11-22T0957-let-files-tell-of-entries': letFilesTellOfEntries,
  '2026-11-22T1002-say-what-was-tolerated-in-a-file': sayWhatWasTolerated,
  '2026-11-22T1006-keep-records-of-reviews': keepRecords,
  '2026-11-22T1012-find-officers-by-id': findOfficers,
  '2026-11-22T1206-plan-last-days': planLastDays,
  '2026-11-22T1218-find-children-by-words': findByWords,
  '2026-11-22T1223-withdraw-entries': withdrawEntries,
  '2026-11-22T1226-work-out-in-the-background': workOutBehind,
  '2026-11-22T1248-keep-midway-checks': keepMidwayChecks,
  '2026-11-22T1256-count-clocks-from-indexes': countFromIndexes,
  '2026-11-22T1555-gather-changes-of-bookings': gatherChanges,
  '2026-11-22T1620-name-decisions-that-wait': nameDecisionsThatWait,
  '2026-11-22T1704-find-what-is-open-behind-row-security': findWhatIsOpen,
  '2026-11-22T2330-ask-with-kept-plans': askWithKeptPlans,
}
