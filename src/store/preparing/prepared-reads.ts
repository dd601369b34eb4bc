import { sql, type Transaction } from 'kysely'
import type { LetterHead, PreparedReview } from '#app/preparing/preparing-store.ts'
import type { ReviewInFull } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { PersonAround } from '#domain/people-around/person-around.ts'
import { type Answers, type Language, languages } from '#domain/preparing/forms/form.ts'
import { isCheckedIn } from '#domain/policy/translations.ts'
import { type LeadTimesSet, leadTimesIn } from '#domain/preparing/lead-times.ts'
import {
  type AgendaItem,
  type ContactBefore,
  type Invitee,
  type InviteeInFull,
  nothingPrepared,
  type Paper,
  type PaperAnswer,
  type PaperFile,
  type Preparation,
} from '#domain/preparing/preparation.ts'
import { calendarIn } from '#store/calendar/calendar-of.ts'
import { iroOf, workerOf } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { peopleAround } from '#store/people-around/person-store.ts'
import { selected } from '#store/review/review-rows.ts'
import { agendaTable, contactTable, inviteeTable, paperTable, preparationTable } from './preparing-rows.ts'
import { inUse } from '#store/sign-in/in-use.ts'

type Trx = Transaction<Tables>

/** Who is on the list of a review, the child first, with what is recorded of each around the child. */
export async function inviteesOf(
  trx: Trx,
  authorityId: string,
  reviewId: string,
): Promise<readonly InviteeInFull[]> {
  const { rows } = await sql<Invitee>`
    select ${selected(inviteeTable, 'i')} from review_invitee i
    where i.authority_id = ${authorityId} and i.review_id = ${reviewId}::uuid
    order by i.person_id is not null, i.invitee_id
  `.execute(trx)
  const [first] = rows
  return first === undefined ? [] : withPeople(rows, await peopleAround(trx, authorityId, first.childId))
}

export function withPeople(
  invitees: readonly Invitee[],
  people: readonly PersonAround[],
): readonly InviteeInFull[] {
  return invitees.map((invitee) => ({
    ...invitee,
    person: people.find(({ personId }) => personId === invitee.personId) ?? null,
  }))
}

export async function papersOf(trx: Trx, authorityId: string, reviewId: string): Promise<readonly Paper[]> {
  const { rows } = await sql<Paper>`
    select ${selected(paperTable, 'p')} from review_paper p
    where p.authority_id = ${authorityId} and p.review_id = ${reviewId}::uuid order by p.paper_id
  `.execute(trx)
  return rows
}

export async function preparationOf(
  trx: Trx,
  authorityId: string,
  { reviewId, childId }: { readonly reviewId: string; readonly childId: string },
): Promise<Preparation> {
  const { rows } = await sql<Preparation>`
    select ${selected(preparationTable, 'p')} from review_preparation p
    where p.authority_id = ${authorityId} and p.review_id = ${reviewId}::uuid
  `.execute(trx)
  return rows[0] ?? nothingPrepared(reviewId, childId)
}

/** The agenda: what the child wants to talk about first, then in the order in which it was asked for. */
export async function agendaOf(
  trx: Trx,
  authorityId: string,
  reviewId: string,
): Promise<readonly AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select ${selected(agendaTable, 'a')} from review_agenda_item a
    where a.authority_id = ${authorityId} and a.review_id = ${reviewId}::uuid
    order by a.of_child = 'yes' desc, a.item_id
  `.execute(trx)
  return rows
}

export async function contactsOf(
  trx: Trx,
  authorityId: string,
  reviewId: string,
): Promise<readonly ContactBefore[]> {
  const { rows } = await sql<ContactBefore>`
    select ${selected(contactTable, 'c')} from review_contact_before c
    where c.authority_id = ${authorityId} and c.review_id = ${reviewId}::uuid order by c.contact_on, c.contact_id
  `.execute(trx)
  return rows
}

async function answersOf(trx: Trx, authorityId: string, reviewId: string): Promise<readonly PaperAnswer[]> {
  const { rows } = await sql<PaperAnswer>`
    select a.answer_id as "answerId", a.paper_id as "paperId", a.form, a.form_version as "formVersion", a.language,
      a.answers, a.translation, a.said_by as "saidBy", a.came_by as "cameBy", a.given_on as "givenOn"
    from paper_answer a
    join review_paper p on p.authority_id = a.authority_id and p.paper_id = a.paper_id
    where a.authority_id = ${authorityId} and p.review_id = ${reviewId}::uuid
    order by a.recorded_at desc, a.answer_id desc
  `.execute(trx)
  return rows
}

async function filesOf(trx: Trx, authorityId: string, reviewId: string): Promise<readonly PaperFile[]> {
  const { rows } = await sql<PaperFile>`
    select f.file_id as "fileId", f.paper_id as "paperId", f.name, f.media_type as "mediaType", f.bytes,
      encode(f.sha256, 'hex') as sha256, f.sent_by as "sentBy"
    from paper_file f
    join review_paper p on p.authority_id = f.authority_id and p.paper_id = f.paper_id
    where f.authority_id = ${authorityId} and p.review_id = ${reviewId}::uuid order by f.sent_at, f.file_id
  `.execute(trx)
  return rows
}

export async function draftOf(trx: Trx, authorityId: string, paperId: string): Promise<Answers | undefined> {
  const { rows } = await sql<{ answers: Answers }>`
    select answers from paper_draft where authority_id = ${authorityId} and paper_id = ${paperId}::uuid
  `.execute(trx)
  return rows[0]?.answers
}

/** The lead times of a council as they stand on a day. */
export async function leadTimesOn(trx: Trx, authorityId: string, on: CalendarDate): Promise<LeadTimesSet> {
  const { rows } = await sql<{ value: Record<string, unknown> }>`
    select value from local_policy
    where authority_id = ${authorityId} and policy = 'lead_times' and in_force_from <= ${on}
    order by in_force_from desc limit 1
  `.execute(trx)
  return leadTimesIn(rows[0]?.value ?? {})
}

/** What letters say of the child and of the service. */
export async function letterHead(
  trx: Trx,
  authorityId: string,
  childId: string,
  on: CalendarDate,
): Promise<LetterHead> {
  const { rows } = await sql<LetterHead>`
    select
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = ${childId} order by line limit 1) as called,
      (select first_language from people
       where authority_id = ${authorityId} and current and child_id = ${childId} order by line limit 1) as language,
      (select w.sw_name from social_workers w
       where w.authority_id = ${authorityId} and w.current
         and w.sw_id = ${workerOf(authorityId, sql`${childId}`, on)}
       order by w.sw_from desc nulls last limit 1) as "workerName",
      (select name from iros where authority_id = ${authorityId} and current and iro_id = o.iro_id
       order by started_on desc limit 1) as "iroName",
      (select email from app_user where authority_id = ${authorityId} and iro_id = o.iro_id and ${inUse()}
       order by email limit 1) as "iroEmail",
      (select name from authority where authority_id = ${authorityId}) as "authorityName"
    from (select ${iroOf(authorityId, sql`${childId}`, on)} as iro_id) o
  `.execute(trx)
  const unknown = { called: null, language: null, workerName: null, iroName: null, iroEmail: null }
  return rows[0] ?? { ...unknown, authorityName: '' }
}

async function languagesChecked(
  trx: Trx,
  authorityId: string,
  on: CalendarDate,
): Promise<readonly Language[]> {
  const { rows } = await sql<{ value: Record<string, unknown> }>`
    select value from local_policy
    where authority_id = ${authorityId} and policy = 'translations' and in_force_from <= ${on}
    order by in_force_from desc limit 1
  `.execute(trx)
  return languages.filter((language) => isCheckedIn(language, rows[0]?.value ?? {}))
}

/** Everything that is prepared of a review that was found already. */
export async function preparedOf(
  trx: Trx,
  authorityId: string,
  full: ReviewInFull,
  on: CalendarDate,
): Promise<PreparedReview> {
  const { reviewId, childId, plannedOn } = full.review
  const { language, workerName } = await letterHead(trx, authorityId, childId, on)
  return {
    ...full,
    language,
    languagesChecked: await languagesChecked(trx, authorityId, on),
    workerName,
    people: await peopleAround(trx, authorityId, childId),
    invitees: await inviteesOf(trx, authorityId, reviewId),
    papers: await papersOf(trx, authorityId, reviewId),
    answers: await answersOf(trx, authorityId, reviewId),
    files: await filesOf(trx, authorityId, reviewId),
    preparation: await preparationOf(trx, authorityId, full.review),
    agenda: await agendaOf(trx, authorityId, reviewId),
    contacts: await contactsOf(trx, authorityId, reviewId),
    leadTimes: await leadTimesOn(trx, authorityId, plannedOn ?? on),
    calendar: await calendarIn(trx, authorityId),
  }
}
