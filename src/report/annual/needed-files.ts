/** The kinds of file that a council imports, as a reader knows them: what their rows are, and the usual name. */
const files: Readonly<Record<string, readonly [rows: string, file: string]>> = {
  'ssda903.header': ['children', 'the SSDA903 header file'],
  'ssda903.episodes': ['episodes of care', 'the SSDA903 episodes file'],
  'ssda903.reviews': ['reviews', 'the SSDA903 reviews file'],
  'ssda903.uasc': ['rows about unaccompanied children', 'the SSDA903 UASC file'],
  'ssda903.oc2': ['health and offending, of children in care for a year', 'the SSDA903 OC2 file'],
  'ssda903.oc3': ['young people who left care', 'the SSDA903 OC3 file'],
  'ssda903.ad1': ['children who were adopted', 'the SSDA903 AD1 file'],
  'ssda903.placed_adoption': ['children placed for adoption', 'the SSDA903 placed for adoption file'],
  'ssda903.prev_perm': ['earlier permanence', 'the SSDA903 previous permanence file'],
  'ssda903.missing': ['children missing or away', 'the SSDA903 missing file'],
  'ssda903.dolo': ['deprivations of liberty', 'the SSDA903 DoLO file'],
  'ssda903.sw_episodes': ["rows about children's social workers", 'the SSDA903 social worker episodes file'],
  iros: ['IROs', 'iros.csv'],
  iro_allocations: ['allocations of children to IROs', 'iro_allocations.csv'],
  care_entry_notifications: ['notifications of entry to care', 'care_entry_notifications.csv'],
  review_details: ['details of reviews', 'review_details.csv'],
  quality_checks: ['quality checks', 'quality_checks.csv'],
  iro_contacts: ['contacts between IROs and children', 'iro_contacts.csv'],
  midway_reviews: ['midway reviews', 'midway_reviews.csv'],
  concerns: ['informal concerns', 'concerns.csv'],
  disputes: ['disputes', 'disputes.csv'],
  feedback: ['replies to surveys', 'feedback.csv'],
  planned_reviews: ['planned reviews', 'planned_reviews.csv'],
  app_contacts: ["contacts through a children's app", 'app_contacts.csv'],
  placement_details: ['details of placements', 'placement_details.csv'],
  care_sources: ['recorded disabilities', 'care_sources.csv'],
  conferences: ['child protection conferences', 'conferences.csv'],
  conference_reports: ['reports for conferences', 'conference_reports.csv'],
  child_protection_plans: ['child protection plans', 'child_protection_plans.csv'],
  registers: ['registers', 'registers.csv'],
  history_complete: ['the date from which records are complete', 'history_complete.csv'],
  people: ['names and languages of children', 'people.csv'],
  social_workers: ['social workers', 'social_workers.csv'],
  teams: ['teams', 'teams.csv'],
  iro_absences: ['absences of IROs', 'iro_absences.csv'],
  comparators: ['figures of other areas', 'comparators.csv'],
  populations: ['population figures', 'populations.csv'],
}

/** What each measure cannot be counted without; the longest name that fits speaks. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'reviews.': ['ssda903.reviews'],
  'reviews.not_scheduled': ['planned_reviews'],
  'participation.': ['ssda903.reviews'],
  'participation.chaired': ['review_details'],
  'papers.': ['review_details'],
  'decisions.': ['review_details'],
  'records.': ['review_details'],
  'permanence.': ['review_details'],
  'risk.': ['review_details'],
  'caseload.': ['iros', 'iro_allocations'],
  'cohort.': ['ssda903.episodes'],
  'cohort.rate_per_10000': ['ssda903.episodes', 'populations'],
  'cohort.gender': ['ssda903.episodes', 'ssda903.header'],
  'cohort.ethnicity': ['ssda903.episodes', 'ssda903.header'],
  'cohort.disability': ['ssda903.episodes', 'care_sources'],
  'cohort.uasc': ['ssda903.uasc'],
  'uasc.': ['populations'],
  'placements.': ['ssda903.episodes'],
  'placements.over_20_miles': ['ssda903.episodes', 'placement_details'],
  'placements.in_authority': ['ssda903.episodes', 'placement_details'],
  'workers.': ['ssda903.sw_episodes'],
  'notifications.': ['care_entry_notifications'],
  'contacts.': ['iro_contacts'],
  'midway.': ['midway_reviews'],
  'concerns.': ['concerns'],
  'disputes.': ['disputes'],
  'cafcass.': ['disputes'],
  'quality.': ['quality_checks'],
  'feedback.': ['feedback'],
  'app.': ['app_contacts'],
  'registers.': ['registers'],
  'conferences.': ['conferences'],
  'conference_reports.': ['conferences', 'conference_reports'],
  'protection_plans.': ['child_protection_plans'],
  'protection_plans.rate_per_10000': ['child_protection_plans', 'populations'],
}

/** The kinds of file that a measure is counted from. */
export function filesNeeded(measure: string): readonly string[] {
  const found = Object.keys(needs)
    .filter((prefix) => measure.startsWith(prefix))
    .toSorted((a, b) => b.length - a.length)[0]
  return found === undefined ? [] : (needs[found] ?? [])
}

/** What the rows of a kind of file are, as the head of a list: `Reviews`. */
export function rowsName(kind: string): string {
  const rows = files[kind]?.[0] ?? kind.replaceAll(/[._]/g, ' ')
  return rows.charAt(0).toUpperCase() + rows.slice(1)
}

/** The name of a kind of file as a council knows it: `reviews.csv`, `the SSDA903 episodes file`. */
export function fileName(kind: string): string {
  return files[kind]?.[1] ?? kind
}

/**
 * Says which file is missing for a measure, or undefined when all are there. A file that was imported with no
 * rows is there: it says that there were none, which is not the same as nobody having said.
 */
export function missingFor(measure: string, year: string, held: ReadonlySet<string>): string | undefined {
  const missing = filesNeeded(measure).filter((kind) => !held.has(kind))
  if (missing.length === 0) return undefined
  const said = missing.map((kind) => {
    const [rows, file] = files[kind] ?? [kind, kind]
    return `no ${rows} (${file})`
  })
  const list = said.join(' and ')
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} were imported for ${year}, so this cannot be told.`
}

/** The column in which the answer of a measure is recorded, and the kind of file that has it. */
const recordedIn: Readonly<Record<string, readonly [column: string, kind: string]>> = {
  'participation.rate': ['REVIEW_CODE', 'ssda903.reviews'],
  'participation.attendance': ['REVIEW_CODE', 'ssda903.reviews'],
  'participation.chaired': ['chaired_by_child', 'review_details'],
  'papers.social_work_report_in_time': ['social_work_report_on', 'review_details'],
  'papers.carer_form_in_time': ['carer_form_on', 'review_details'],
  'decisions.in_time': ['decisions_sent_on', 'review_details'],
  'records.completed_in_time': ['record_completed_on', 'review_details'],
  'records.distributed_in_time': ['record_distributed_on', 'review_details'],
  'permanence.by_second_review': ['permanence_plan_agreed', 'review_details'],
  'risk.high': ['high_risk', 'review_details'],
  'risk.agencies_not_together': ['agencies_working_together', 'review_details'],
  'quality.care_plan_grade': ['care_plan_grade', 'quality_checks'],
  'quality.child_focus_grade': ['child_focus_grade', 'quality_checks'],
  'quality.plan_shared': ['plan_shared_with_child', 'quality_checks'],
  'quality.in_childs_timescale': ['plan_in_childs_timescale', 'quality_checks'],
  'placements.over_20_miles': ['distance_miles', 'placement_details'],
  'conferences.participation': ['child_participated', 'conferences'],
  'conference_reports.in_time': ['report_received_on', 'conference_reports'],
  'reviews.': ['history_complete_from', 'history_complete'],
  'caseload.': ['fte', 'iros'],
  'cohort.rate_per_10000': ['population_0_17', 'populations'],
  'protection_plans.rate_per_10000': ['population_0_17', 'populations'],
  'uasc.threshold': ['population_0_17', 'populations'],
}

/** Which column of which file would tell what is not recorded; empty where no one column would. */
export function toldBy(measure: string): string {
  const found = recordedIn[measure] ?? recordedIn[measure.replace(/\..*/, '.')]
  if (found === undefined) return ''
  const [column, kind] = found
  return `The column ${column} of ${fileName(kind)} would tell it.`
}
