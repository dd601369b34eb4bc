// GENERATED from the migrated database: run `WAYMARK_WRITE_TABLES=1 npx vitest run src/store/database/tables.db.test.ts`.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

export interface AddedHoliday {
  authority_id: string
  holiday_on: CalendarDate
  title: string
  source: string
  added_on: CalendarDate
}

export interface Allocation {
  authority_id: string
  allocation_id: string
  child_id: string
  iro_id: string
  state: string
  started_on: CalendarDate
  ended_on: CalendarDate | null
  reason: string
  explained: string | null
  end_reason: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface AppContacts {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  app_contact_on: CalendarDate
  app_contact_kind: string
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface AppSession {
  token_hash: Buffer
  user_id: string
  csrf_secret: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  seen_at: ColumnType<Date, Date | string | undefined, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface AppUser {
  user_id: string
  authority_id: string
  email: string
  name: string
  role: string
  iro_id: string | null
  sw_id: string | null
  team: string | null
  password_hash: string
  disabled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  phone: string | null
  contact_email: string | null
  last_day: CalendarDate | null
}

export interface AuditEvent {
  authority_id: string
  event_id: string
  at: ColumnType<Date, Date | string | undefined, Date | string>
  actor: string
  role: string
  action: string
  subject: string | null
  child_id: string | null
  outcome: string
  detail: ColumnType<unknown, string | null, string | null>
  request_id: string | null
  session: string | null
}

export interface Authority {
  authority_id: string
  slug: string
  name: string
  made_up: Generated<boolean>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface CareEntry {
  authority_id: string
  entry_id: string
  child_id: string
  looked_after_on: CalendarDate
  notified_on: CalendarDate | null
  notified_at: ColumnType<Date, Date | string | undefined, Date | string>
  notifying_team: string | null
  notified_by: string
  legal_status: string | null
  note: string | null
  state: string
  review_id: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
  source: Generated<string>
  withdrawn_on: CalendarDate | null
  withdrawn_by: string | null
  withdrawn_because: string | null
}

export interface CareEntryDay {
  authority_id: string
  change_id: string
  entry_id: string
  was_on: CalendarDate
  now_on: CalendarDate
  reason: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface CareEntryNotifications {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  looked_after_on: CalendarDate
  notified_on: CalendarDate
  notifying_team: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface CareEpisode {
  authority_id: string
  child_id: string
  episode_no: number
  decom: CalendarDate
  dec: CalendarDate | null
  legal_status: string | null
  legal_status_group: string
  place: string | null
  placement_group: string
  rne: string | null
  rec: string | null
  ceased_group: string | null
  temporary: boolean
  starts_care: boolean
  ceases_care: boolean
  period_started_on: CalendarDate
  run_no: number | null
  run_started_on: CalendarDate | null
  distance_miles: number | null
  in_authority: string | null
}

export interface CarePeriod {
  authority_id: string
  child_id: string
  started_on: CalendarDate
  start_known: boolean
  ended_on: CalendarDate | null
  end_reason: string | null
  history_complete: boolean
}

export interface CareSources {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  looked_after_on: CalendarDate
  disability: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface ChildPerson {
  authority_id: string
  person_id: string
  child_id: string
  relation: string
  name: string
  called: string | null
  organisation: string | null
  email: string | null
  phone: string | null
  address: string | null
  reached_by: string | null
  language: string | null
  interpreter_needed: string | null
  responsibility: string | null
  may_know_placement: string | null
  placement_reason: string | null
  note: string | null
  started_on: CalendarDate
  ended_on: CalendarDate | null
  end_reason: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ChildProtectionPlans {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  plan_started_on: CalendarDate
  plan_ended_on: CalendarDate | null
  plan_outcome: string | null
  child_dob: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface ChildTold {
  authority_id: string
  told_id: string
  child_id: string
  allocation_id: string | null
  iro_id: string | null
  told_on: CalendarDate
  how: string
  told_by: string
  note: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ComparatorFigure {
  authority_id: string
  measure_id: string
  year: string
  area: string
  value: number
  source: string
  note: string | null
  entered_on: CalendarDate
  entered_by: string
}

export interface Comparators {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  measure_id: string
  comparator_year: string
  comparator_area: string
  comparator_value: number
  comparator_source: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Concerns {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  concern_id: string
  child_id: string
  concern_raised_on: CalendarDate
  concern_theme: string
  concern_resolved_on: CalendarDate | null
  concern_outcome: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface ConferenceReports {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  conference_id: string
  agency: string
  report_received_on: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Conferences {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  conference_id: string
  child_id: string
  conference_kind: string
  conference_on: CalendarDate
  strategy_discussion_on: CalendarDate | null
  child_aged_4_or_over: string
  child_participated: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface ContactCard {
  authority_id: string
  card_id: string
  child_id: string
  occasion: string
  occasion_on: CalendarDate
  iro_id: string | null
  sw_id: string | null
  style: string
  given_on: CalendarDate
  how: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface CountedReview {
  authority_id: string
  child_id: string
  review_on: CalendarDate
  in_care: boolean
  kind: string
  counts_for_clock: boolean
  number: string
  code: string | null
  age: number | null
  period_started_on: CalendarDate | null
  adjourned_on: CalendarDate | null
  decided_after: CalendarDate | null
  completed_on: CalendarDate | null
  judgement: string
  judged_on: CalendarDate | null
  rule: string | null
  due_on: CalendarDate | null
  late_reason: string | null
  iro_id: string | null
  team: string | null
  has_details: boolean
}

export interface DateChangeApproval {
  authority_id: string
  change_id: string
  actor: string
  name: string
  role: string
  answer: string
  reason: string | null
  answered_on: CalendarDate
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface DecisionFreeze {
  authority_id: string
  freeze_id: string
  child_id: string
  review_id: string
  state: string
  ground: string
  decision: string
  given_to: string
  notice_on: CalendarDate
  given_by: string
  released_on: CalendarDate | null
  released_at: string | null
  outcome: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface DecisionNote {
  authority_id: string
  note_id: string
  decision_id: string
  child_id: string
  at_review_id: string | null
  noted_on: CalendarDate
  noted_by: string
  says: string
  words: string | null
  evidence: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface Disputes {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  dispute_id: string
  child_id: string
  dispute_category: string
  dispute_raised_on: CalendarDate
  dispute_closed_on: CalendarDate | null
  highest_stage: number | null
  dispute_outcome: string | null
  cafcass_referred_on: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Due {
  authority_id: string
  child_id: string
  rule: string
  subject: string
  anchor_on: CalendarDate
  opens_on: CalendarDate | null
  due_on: CalendarDate
  done_on: CalendarDate | null
  judged_on: CalendarDate | null
  decided_after: CalendarDate | null
  ended_on: CalendarDate | null
  end_reason: string | null
  period_started_on: CalendarDate | null
}

export interface Feedback {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  response_id: string
  survey: string
  respondent: string
  received_on: CalendarDate
  child_id: string | null
  question: string | null
  answer: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface FrozenDecision {
  authority_id: string
  freeze_id: string
  decision_id: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface HeldImport {
  authority_id: string
  import_id: string
  user_id: string
  collection_year: string
  state: Generated<string>
  stage: string | null
  done: Generated<number>
  of_all: Generated<number>
  held_at: ColumnType<Date, Date | string | undefined, Date | string>
  moved_at: ColumnType<Date, Date | string | undefined, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface HeldImportFile {
  authority_id: string
  import_id: string
  file_no: number
  file: string
  content: Buffer
  kind: string | null
  skipped: string | null
  rows_read: Generated<number>
  loaded: Generated<number>
  unchanged: Generated<number>
  rejected: Generated<number>
  amended: Generated<number>
  ended: Generated<number>
  tolerated: string[] | null
}

export interface HeldImportFinding {
  authority_id: string
  import_id: string
  finding_no: number
  code: string
  severity: string
  file: string | null
  line: number | null
  column_name: string | null
  value: string | null
  child_id: string | null
  message: string
}

export interface History {
  authority_id: string
  history_id: GeneratedAlways<number>
  at: ColumnType<Date, Date | string | undefined, Date | string>
  table_name: string
  row_key: ColumnType<unknown, string, string>
  operation: string
  before: ColumnType<unknown, string | null, string | null>
  after: ColumnType<unknown, string | null, string | null>
  actor: string | null
  request_id: string | null
}

export interface HistoryComplete {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  history_complete_from: CalendarDate
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface ImportFile {
  authority_id: string
  import_id: string
  file_no: number
  file: string
  kind: string | null
  sha256: string
  rows_read: number
  loaded: number
  unchanged: number
  rejected: number
  amended: Generated<number>
  ended: Generated<number>
  tolerated: string[] | null
}

export interface ImportFinding {
  authority_id: string
  import_id: string
  finding_no: number
  code: string
  severity: string
  file: string | null
  line: number | null
  column_name: string | null
  value: string | null
  child_id: string | null
  message: string
}

export interface ImportReject {
  authority_id: string
  import_id: string
  reject_no: number
  file: string
  line: number
  cells: ColumnType<unknown, string, string>
  reasons: ColumnType<unknown, string, string>
}

export interface ImportRun {
  authority_id: string
  import_id: string
  collection_year: string
  folder: string
  actor: string
  accept_partial: Generated<boolean>
  started_at: ColumnType<Date, Date | string | undefined, Date | string>
  finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  origin: Generated<string>
  history_from: number | null
  history_to: number | null
  undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  undone_by: string | null
}

export interface IroAbsences {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  iro_id: string
  absent_from: CalendarDate
  absent_to: CalendarDate | null
  absence_reason: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface IroAllocations {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  iro_id: string
  allocated_on: CalendarDate
  allocation_ended_on: CalendarDate | null
  allocation_reason: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface IroContacts {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  contact_on: CalendarDate
  contact_method: string
  iro_id: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface IroWish {
  authority_id: string
  wish_id: string
  child_id: string
  said_on: CalendarDate
  words: string
  wants: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface Iros {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  iro_id: string
  name: string
  fte: number
  started_on: CalendarDate
  ended_on: CalendarDate | null
  contract: string | null
  gender: string | null
  ethnic_group: string | null
  counts_in_caseload: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface JobRun {
  authority_id: string
  job: string
  night_on: CalendarDate
  step: string
  state: string
  did: number | null
  says: string | null
  started_at: ColumnType<Date, Date | string, Date | string>
  finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface LightAgreement {
  authority_id: string
  agreement_id: string
  child_id: string
  placed_since: CalendarDate
  authorised_by: string
  authorised_on: CalendarDate
  agreed_by: string
  agreed_on: CalendarDate
  child_view: string | null
  child_view_missing: string | null
  ended_on: CalendarDate | null
  end_reason: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface Link {
  authority_id: string
  link_id: string
  purpose: string
  subject: string
  child_id: string | null
  person_name: string
  made_at: ColumnType<Date, Date | string | undefined, Date | string>
  made_by: string
  expires_at: ColumnType<Date, Date | string, Date | string>
  opened_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  revoked_by: string | null
}

export interface LinkAddress {
  token_hash: Buffer
  authority_id: string
  link_id: string
}

export interface LocalPolicy {
  authority_id: string
  policy: string
  in_force_from: CalendarDate
  value: ColumnType<unknown, string, string>
  reason: string | null
}

export interface Message {
  authority_id: string
  message_id: string
  once_for: string
  template: string
  wording: string
  audience: string
  channel: string
  to_name: string
  to_address: string
  child_id: string | null
  subject: string
  body: string
  link_purpose: string | null
  link_subject: string | null
  link_id: string | null
  digest: Generated<boolean>
  gathered_into: string | null
  state: Generated<string>
  attempts: Generated<number>
  not_before: ColumnType<Date, Date | string | undefined, Date | string>
  claimed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  queued_at: ColumnType<Date, Date | string | undefined, Date | string>
  queued_by: string
  sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  transport_reference: string | null
  problem: string | null
  calendar_event: ColumnType<unknown, string | null, string | null>
  review_id: string | null
  booking: string | null
  known: ColumnType<unknown, string | null, string | null>
  waits: Generated<boolean>
  told_desk: Generated<boolean>
}

export interface MessageWording {
  authority_id: string
  template: string
  audience: string
  version: number
  subject: string
  body: string
  written_at: ColumnType<Date, Date | string | undefined, Date | string>
  written_by: string
}

export interface MidwayCheck {
  authority_id: string
  check_id: string
  child_id: string
  held_on: CalendarDate
  on_track: string
  words: string | null
  checked_by: string
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface MidwayReviews {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  midway_held_on: CalendarDate
  on_track: string | null
  iro_id: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Notification {
  authority_id: string
  user_id: string
  kind: string
  subject: string
  happened_at: ColumnType<Date, Date | string, Date | string>
  words: string
  href: string | null
  read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface NotificationLook {
  authority_id: string
  user_id: string
  looked_at: ColumnType<Date, Date | string, Date | string>
}

export interface OrgPost {
  authority_id: string
  post_id: string
  unit_id: string
  user_id: string
  kind: string
  from_on: CalendarDate
  to_on: CalendarDate | null
}

export interface OrgTeamName {
  authority_id: string
  team: string
  unit_id: string
}

export interface OrgUnit {
  authority_id: string
  unit_id: string
  kind: string
  name: string
  parent_id: string | null
  closed_on: CalendarDate | null
}

export interface PaperAnswer {
  authority_id: string
  answer_id: string
  paper_id: string
  form: string
  form_version: number
  language: Generated<string>
  answers: ColumnType<unknown, string, string>
  translation: ColumnType<unknown, string | null, string | null>
  said_by: string
  came_by: string
  given_on: CalendarDate
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface PaperDraft {
  authority_id: string
  paper_id: string
  answers: ColumnType<unknown, string, string>
  kept_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface PaperFile {
  authority_id: string
  file_id: string
  paper_id: string
  name: string
  media_type: string
  bytes: number
  sha256: Buffer
  content: Buffer
  sent_by: string
  sent_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface People {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  first_name: string | null
  last_name: string | null
  called: string | null
  first_language: string | null
  interpreter_needed: string | null
  school: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface PersonLeave {
  authority_id: string
  leave_id: string
  user_id: string
  cover_user_id: string | null
  from_on: CalendarDate
  to_on: CalendarDate
  kind: string
}

export interface PlacementDetails {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  decom: CalendarDate
  distance_miles: number | null
  in_authority: string | null
  regulated: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface PlannedReviews {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  review_planned_on: CalendarDate
  planned_kind: string | null
  cancelled_on: CalendarDate | null
  cancel_reason: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Populations {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  population_year: number
  population_0_17: number
  population_source: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface QualityChecks {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  review_on: CalendarDate
  checked_on: CalendarDate
  care_plan_grade: string | null
  child_focus_grade: string | null
  plan_shared_with_child: string | null
  plan_in_childs_timescale: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface RecordReader {
  authority_id: string
  reader_id: string
  record_id: string
  child_id: string
  recipient: string
  gets: boolean
  gets_none_because: string | null
  parts: ColumnType<unknown, string | undefined, string>
  strike: Generated<boolean>
  approved_on: CalendarDate | null
  approved_by: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface RecordSending {
  authority_id: string
  sending_id: string
  record_id: string
  review_id: string
  child_id: string
  recipient: string
  name: string
  reader: string
  way: string
  sent_on: CalendarDate
  sent_by: string
  said: ColumnType<unknown, string, string>
  withheld: ColumnType<unknown, string, string>
  read_on: CalendarDate | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface RecordedConflictSettled {
  authority_id: string
  table_name: string
  row_key: string
  column_name: string
  file_value: string
  reason: string
  settled_by: string
  settled_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface RecordedRow {
  authority_id: string
  table_name: string
  row_key: string
  collection_year: string
  child_id: string | null
  said: ColumnType<unknown, string, string>
  import_id: string
  recorded_by: string
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Registers {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  register: string
  child_id: string
  entered_on: CalendarDate
  left_on: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface RestrictedRecord {
  authority_id: string
  restriction_id: string
  child_id: string
  reason: string
  note: string | null
  open_to: Generated<string[]>
  begun_at: ColumnType<Date, Date | string | undefined, Date | string>
  begun_by: string
  until_on: CalendarDate | null
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  ended_by: string | null
  end_note: string | null
}

export interface Review {
  authority_id: string
  review_id: string
  child_id: string
  period_started_on: CalendarDate | null
  kind: string
  kind_reason: string | null
  state: string
  planned_on: CalendarDate | null
  starts_at: string | null
  mode: string | null
  venue: string | null
  place: string | null
  held_on: CalendarDate | null
  adjourned_on: CalendarDate | null
  adjourned_because: string | null
  completed_on: CalendarDate | null
  closed_on: CalendarDate | null
  cancelled_on: CalendarDate | null
  cancel_reason: string | null
  late_reason: string | null
  review_code: string | null
  chaired_by_child: string | null
  social_work_report_on: CalendarDate | null
  carer_form_on: CalendarDate | null
  parent_form_on: CalendarDate | null
  child_form_on: CalendarDate | null
  decisions_sent_on: CalendarDate | null
  record_completed_on: CalendarDate | null
  record_distributed_on: CalendarDate | null
  permanence_plan_agreed: string | null
  high_risk: string | null
  agencies_working_together: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
  forward_trigger: string | null
  wanted_by: CalendarDate | null
  combined_with: string | null
}

export interface ReviewAgendaItem {
  authority_id: string
  item_id: string
  review_id: string
  child_id: string
  of_child: string
  asked_by: string
  words: string
  withdrawn_on: CalendarDate | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewContactBefore {
  authority_id: string
  contact_id: string
  review_id: string
  child_id: string
  contact_on: CalendarDate
  method: string
  alone: string | null
  not_alone_because: string | null
  said: string | null
  recorded_by: string
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewDateChange {
  authority_id: string
  change_id: string
  review_id: string
  child_id: string
  state: string
  from_on: CalendarDate
  to_on: CalendarDate
  to_starts_at: string | null
  made_on: CalendarDate | null
  reason: string
  explained: string
  asked_by: string
  child_view: string | null
  child_view_missing: string | null
  approvals: ColumnType<unknown, string | undefined, string>
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewDecision {
  authority_id: string
  decision_id: string
  review_id: string
  child_id: string
  decision_no: number
  what: string
  owner_role: string | null
  owner_name: string | null
  due_on: CalendarDate | null
  answer: string
  sent_on: CalendarDate | null
  sent_to: string | null
  answer_due_on: CalendarDate | null
  answered_on: CalendarDate | null
  answered_by: string | null
  answer_reason: string | null
  deemed_on: CalendarDate | null
  deemed_by_rule: string | null
  withdrawn_because: string | null
  progress: string
  progress_on: CalendarDate | null
  progress_why: string | null
  evidence: string | null
  superseded_by: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewDetails {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  review_on: CalendarDate
  kind: string | null
  planned_on: CalendarDate | null
  adjourned_on: CalendarDate | null
  completed_on: CalendarDate | null
  late_reason: string | null
  mode: string | null
  venue: string | null
  chaired_by_child: string | null
  social_work_report_on: CalendarDate | null
  carer_form_on: CalendarDate | null
  parent_form_on: CalendarDate | null
  child_form_on: CalendarDate | null
  decisions_sent_on: CalendarDate | null
  record_completed_on: CalendarDate | null
  record_distributed_on: CalendarDate | null
  permanence_plan_agreed: string | null
  high_risk: string | null
  agencies_working_together: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface ReviewInvitee {
  authority_id: string
  invitee_id: string
  review_id: string
  child_id: string
  person_id: string | null
  part: string
  part_reason: string | null
  decided_by: string | null
  child_view: string | null
  child_said: string | null
  state: string
  invited_on: CalendarDate | null
  replied_on: CalendarDate | null
  reply_said: string | null
  channel: string | null
  address: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewMeeting {
  authority_id: string
  meeting_id: string
  review_id: string
  meeting_no: number
  shared_meeting_id: string | null
  meeting_on: CalendarDate
  starts_at: string | null
  mode: string | null
  venue: string | null
  place: string | null
  held: Generated<boolean>
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewPaper {
  authority_id: string
  paper_id: string
  review_id: string
  child_id: string
  invitee_id: string
  kind: string
  state: string
  asked_on: CalendarDate | null
  chased_on: CalendarDate | null
  chases: Generated<number>
  received_on: CalendarDate | null
  missing_reason: string | null
  child_saw_on: CalendarDate | null
  child_saw_how: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewPreparation {
  authority_id: string
  review_id: string
  child_id: string
  venue_wished: string | null
  venues_refused: Generated<string[]>
  mode_wished: string | null
  time_wished: string | null
  wish_in_words: string | null
  wish_told_by: string | null
  wish_on: CalendarDate | null
  wants_to_chair: string | null
  interpreter_needed: string | null
  interpreter_language: string | null
  interpreter_booked_on: CalendarDate | null
  interpreter_name: string | null
  interpreter_present: string | null
  ready_decision: string | null
  ready_reason: string | null
  ready_missing: string[] | null
  ready_on: CalendarDate | null
  ready_by: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewPrompt {
  authority_id: string
  prompt_id: string
  child_id: string
  forward_trigger: string
  happened_on: CalendarDate
  state: string
  review_id: string | null
  answered_by: string | null
  answered_on: CalendarDate | null
  reason: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewRecord {
  authority_id: string
  record_id: string
  review_id: string
  child_id: string
  edition: number
  state: string
  content: ColumnType<unknown, string | null, string | null>
  letter: string | null
  style: Generated<string>
  correction: string | null
  completed_on: CalendarDate | null
  completed_by: string | null
  distributed_on: CalendarDate | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface ReviewSection {
  authority_id: string
  review_id: string
  section: string
  child_id: string
  content: ColumnType<unknown, string, string>
  version: Generated<number>
  mark: string | null
  saved_by: string
  saved_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SavedList {
  authority_id: string
  list_id: string
  user_id: string
  name: string
  query: ColumnType<unknown, string, string>
  shared_with: string | null
  opens_first: Generated<boolean>
}

export interface ScorecardChoice {
  authority_id: string
  user_id: string
  measures: ColumnType<unknown, string, string>
}

export interface SearchSpelling {
  authority_id: string
  word: string
}

export interface SearchWord {
  authority_id: string
  found: string
  word: string
  key: string
}

export interface Sibling {
  authority_id: string
  child_id: string
  sibling_id: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string
}

export interface SignInAttempt {
  attempt_id: string
  email: string
  address: string
  succeeded: boolean
  at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SocialWorkers {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  sw_id: string
  sw_name: string
  sw_team: string | null
  sw_from: CalendarDate | null
  sw_to: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Ad1 {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  date_int: CalendarDate | null
  date_match: CalendarDate | null
  foster_care: string | null
  nb_adoptr: string | null
  sex_adoptr: string | null
  ls_adoptr: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Dolo {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  dolo_start: CalendarDate
  dolo_end: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Episodes {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  decom: CalendarDate
  rne: string | null
  ls: string | null
  cin: string | null
  place: string | null
  place_provider: string | null
  dec: CalendarDate | null
  rec: string | null
  reason_place_change: string | null
  home_post: string | null
  pl_post: string | null
  urn: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Header {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  sex: string | null
  dob: CalendarDate | null
  ethnic: string | null
  upn: string | null
  mother: string | null
  mc_dob: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Missing {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  missing: string | null
  mis_start: CalendarDate
  mis_end: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Oc2 {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  sdq_score: number | null
  sdq_reason: string | null
  convicted: string | null
  health_check: string | null
  immunisations: string | null
  teeth_check: string | null
  health_assessment: string | null
  substance_misuse: string | null
  intervention_received: string | null
  intervention_offered: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Oc3 {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  in_touch: string | null
  activ: string | null
  accom: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903PlacedAdoption {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  date_placed: CalendarDate | null
  date_placed_ceased: CalendarDate | null
  reason_placed_ceased: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903PrevPerm {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  prev_perm: string | null
  la_perm: string | null
  date_perm: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Reviews {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  review: CalendarDate
  review_code: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903SwEpisodes {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  dob: CalendarDate | null
  sw_id: string | null
  sw_decom: CalendarDate | null
  sw_dec: CalendarDate | null
  sw_reason: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Ssda903Uasc {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  child_id: string
  sex: string | null
  dob: CalendarDate | null
  duc: CalendarDate | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface Teams {
  authority_id: string
  collection_year: string
  row_key: string
  occurrence: Generated<number>
  team: string
  team_manager: string | null
  service: string | null
  service_manager: string | null
  import_id: string
  file: string
  line: number
  current: Generated<boolean>
}

export interface WorkOutRun {
  authority_id: string
  job: string
  why: string
  asked_by: string
  asked_at: ColumnType<Date, Date | string | undefined, Date | string>
  after_child: Generated<string>
  done: Generated<number>
  of_all: number | null
  finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface Tables {
  added_holiday: AddedHoliday
  allocation: Allocation
  app_contacts: AppContacts
  app_session: AppSession
  app_user: AppUser
  audit_event: AuditEvent
  authority: Authority
  care_entry: CareEntry
  care_entry_day: CareEntryDay
  care_entry_notifications: CareEntryNotifications
  care_episode: CareEpisode
  care_period: CarePeriod
  care_sources: CareSources
  child_person: ChildPerson
  child_protection_plans: ChildProtectionPlans
  child_told: ChildTold
  comparator_figure: ComparatorFigure
  comparators: Comparators
  concerns: Concerns
  conference_reports: ConferenceReports
  conferences: Conferences
  contact_card: ContactCard
  counted_review: CountedReview
  date_change_approval: DateChangeApproval
  decision_freeze: DecisionFreeze
  decision_note: DecisionNote
  disputes: Disputes
  due: Due
  feedback: Feedback
  frozen_decision: FrozenDecision
  held_import: HeldImport
  held_import_file: HeldImportFile
  held_import_finding: HeldImportFinding
  history: History
  history_complete: HistoryComplete
  import_file: ImportFile
  import_finding: ImportFinding
  import_reject: ImportReject
  import_run: ImportRun
  iro_absences: IroAbsences
  iro_allocations: IroAllocations
  iro_contacts: IroContacts
  iro_wish: IroWish
  iros: Iros
  job_run: JobRun
  light_agreement: LightAgreement
  link: Link
  link_address: LinkAddress
  local_policy: LocalPolicy
  message: Message
  message_wording: MessageWording
  midway_check: MidwayCheck
  midway_reviews: MidwayReviews
  notification: Notification
  notification_look: NotificationLook
  org_post: OrgPost
  org_team_name: OrgTeamName
  org_unit: OrgUnit
  paper_answer: PaperAnswer
  paper_draft: PaperDraft
  paper_file: PaperFile
  people: People
  person_leave: PersonLeave
  placement_details: PlacementDetails
  planned_reviews: PlannedReviews
  populations: Populations
  quality_checks: QualityChecks
  record_reader: RecordReader
  record_sending: RecordSending
  recorded_conflict_settled: RecordedConflictSettled
  recorded_row: RecordedRow
  registers: Registers
  restricted_record: RestrictedRecord
  review: Review
  review_agenda_item: ReviewAgendaItem
  review_contact_before: ReviewContactBefore
  review_date_change: ReviewDateChange
  review_decision: ReviewDecision
  review_details: ReviewDetails
  review_invitee: ReviewInvitee
  review_meeting: ReviewMeeting
  review_paper: ReviewPaper
  review_preparation: ReviewPreparation
  review_prompt: ReviewPrompt
  review_record: ReviewRecord
  review_section: ReviewSection
  saved_list: SavedList
  scorecard_choice: ScorecardChoice
  search_spelling: SearchSpelling
  search_word: SearchWord
  sibling: Sibling
  sign_in_attempt: SignInAttempt
  social_workers: SocialWorkers
  ssda903_ad1: Ssda903Ad1
  ssda903_dolo: Ssda903Dolo
  ssda903_episodes: Ssda903Episodes
  ssda903_header: Ssda903Header
  ssda903_missing: Ssda903Missing
  ssda903_oc2: Ssda903Oc2
  ssda903_oc3: Ssda903Oc3
  ssda903_placed_adoption: Ssda903PlacedAdoption
  ssda903_prev_perm: Ssda903PrevPerm
  ssda903_reviews: Ssda903Reviews
  ssda903_sw_episodes: Ssda903SwEpisodes
  ssda903_uasc: Ssda903Uasc
  teams: Teams
  work_out_run: WorkOutRun
}
