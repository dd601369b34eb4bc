import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type {
  KeptFile,
  PaperAsked,
  PreparingStore,
  PreparingTransaction,
} from '#app/preparing/preparing-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import { type Invitee, type Paper } from '#domain/preparing/preparation.ts'
import type { Scope } from '#domain/access/scope.ts'
import { calendarIn } from '#store/calendar/calendar-of.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { answerLink } from '#store/message/link-store.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { peopleAround } from '#store/people-around/person-store.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { keepRow, selected } from '#store/review/review-rows.ts'
import { reviewStoreOf, reviewTransactionOf } from '#store/review/review-store.ts'
import {
  agendaOf,
  contactsOf,
  draftOf,
  inviteesOf,
  leadTimesOn,
  letterHead,
  papersOf,
  preparationOf,
  preparedOf,
  withPeople,
} from './prepared-reads.ts'
import { agendaTable, contactTable, inviteeTable, paperTable, preparationTable } from './preparing-rows.ts'

/** How far a link reaches: as far as what it was made for. Restricted records stay open to who was asked. */
const linkScope: Scope = { kind: 'authority', onlyCounted: true }

/** What is prepared of reviews: each change in one transaction, each read within a scope. */
export function preparingStoreOf(database: Database, actor: string): PreparingStore {
  const read = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  const reviews = reviewStoreOf(database, actor)
  return {
    change: (by, work) => recording(database, by, (trx) => work(preparingTransactionOf(trx, by))),
    see: async (ask) => {
      const full = await reviews.one(ask)
      if (full === undefined) return undefined
      return read(ask.authorityId, (trx) => preparedOf(trx, ask.authorityId, full, ask.on))
    },
    behindLink: async ({ authorityId, on, inviteeId }) => {
      const invitee = await read(authorityId, (trx) => inviteeOf(trx, authorityId, inviteeId))
      if (invitee === undefined) return undefined
      // Whoever holds the link was given it for this review: the link itself is their scope.
      const full = await reviews.one({ authorityId, on, scope: linkScope, reviewId: invitee.reviewId })
      if (full === undefined) return undefined
      return read(authorityId, async (trx) => {
        const prepared = await preparedOf(trx, authorityId, full, on)
        const paper = prepared.papers.find((one) => one.inviteeId === inviteeId)
        const draft = paper === undefined ? undefined : await draftOf(trx, authorityId, paper.paperId)
        return { ...prepared, draft }
      })
    },
    file: async (ask) => {
      if (!isOwnId(ask.fileId) || (await reviews.one(ask)) === undefined) return undefined
      return read(ask.authorityId, async (trx) => {
        const { rows } = await sql<KeptFile>`
          select f.file_id as "fileId", f.paper_id as "paperId", f.name, f.media_type as "mediaType", f.bytes,
            encode(f.sha256, 'hex') as sha256, f.sent_by as "sentBy", f.content
          from paper_file f
          join review_paper p on p.authority_id = f.authority_id and p.paper_id = f.paper_id
          where f.authority_id = ${ask.authorityId} and f.file_id = ${ask.fileId}::uuid
            and p.review_id = ${ask.reviewId}::uuid
        `.execute(trx)
        return rows[0]
      })
    },
    outstanding: (ask) => read(ask.authorityId, (trx) => outstanding(trx, ask)),
    booked: (ask) =>
      read(ask.authorityId, async (trx) => {
        const { rows } = await sql<{ reviewId: string }>`
          select r.review_id as "reviewId" from review r
          where r.authority_id = ${ask.authorityId} and r.state = 'booked'
            and r.planned_on between ${ask.on} and ${ask.until}
            and ${withinScope(ask.scope, ask.authorityId, sql`r.child_id`, ask.on)}
          order by r.planned_on, r.review_id
        `.execute(trx)
        return rows.map(({ reviewId }) => reviewId)
      }),
    calendarAndLeadTimes: ({ authorityId, on }) =>
      read(authorityId, async (trx) => ({
        calendar: await calendarIn(trx, authorityId),
        leadTimes: await leadTimesOn(trx, authorityId, on),
      })),
  }
}

/** What a change of what is prepared can do: for the stores of what hangs on it. */
export function preparingTransactionOf(trx: Transaction<Tables>, by: Recorder): PreparingTransaction {
  const { authorityId } = by
  return {
    ...reviewTransactionOf(trx, by),
    letterHead: (childId, on) => letterHead(trx, authorityId, childId, on),
    people: (childId) => peopleAround(trx, authorityId, childId),
    invitee: async (inviteeId) => {
      const invitee = await inviteeOf(trx, authorityId, inviteeId)
      if (invitee === undefined) return undefined
      return withPeople([invitee], await peopleAround(trx, authorityId, invitee.childId))[0]
    },
    inviteesOf: (reviewId) => inviteesOf(trx, authorityId, reviewId),
    keepInvitee: (invitee) => keepNext(trx, by, inviteeTable, invitee),
    paper: async (paperId) => {
      if (!isOwnId(paperId)) return undefined
      const { rows } = await sql<Paper>`
        select ${selected(paperTable, 'p')} from review_paper p
        where p.authority_id = ${authorityId} and p.paper_id = ${paperId}::uuid for update
      `.execute(trx)
      return rows[0]
    },
    papersOf: (reviewId) => papersOf(trx, authorityId, reviewId),
    keepPaper: (paper) => keepNext(trx, by, paperTable, paper),
    addAnswer: async (answer) => {
      await sql`
        insert into paper_answer (authority_id, answer_id, paper_id, form, form_version, language, answers, translation,
          said_by, came_by, given_on, created_by)
        values (${authorityId}, ${answer.answerId}, ${answer.paperId}, ${answer.form}, ${answer.formVersion},
          ${answer.language}, ${JSON.stringify(answer.answers)}::jsonb,
          ${answer.translation === null ? null : JSON.stringify(answer.translation)}::jsonb, ${answer.saidBy},
          ${answer.cameBy}, ${answer.givenOn}, ${by.name})
      `.execute(trx)
    },
    draft: (paperId) => draftOf(trx, authorityId, paperId),
    keepDraft: async (paperId, answers) => {
      await sql`
        insert into paper_draft (authority_id, paper_id, answers)
        values (${authorityId}, ${paperId}, ${JSON.stringify(answers)}::jsonb)
        on conflict (authority_id, paper_id) do update set answers = excluded.answers, kept_at = clock_timestamp()
      `.execute(trx)
    },
    dropDraft: async (paperId) => {
      await sql`delete from paper_draft where authority_id = ${authorityId} and paper_id = ${paperId}`.execute(
        trx,
      )
    },
    addFile: async (file) => {
      const content = Buffer.from(file.content)
      await sql`
        insert into paper_file (authority_id, file_id, paper_id, name, media_type, bytes, sha256, content, sent_by)
        values (${authorityId}, ${file.fileId}, ${file.paperId}, ${file.name}, ${file.mediaType}, ${file.bytes},
          ${createHash('sha256').update(content).digest()}, ${content}, ${file.sentBy})
      `.execute(trx)
    },
    preparation: (reviewId, childId) => preparationOf(trx, authorityId, { reviewId, childId }),
    keepPreparation: (preparation) => keepNext(trx, by, preparationTable, preparation),
    agendaOf: (reviewId) => agendaOf(trx, authorityId, reviewId),
    keepAgendaItem: (item) => keepNext(trx, by, agendaTable, item),
    contactsOf: (reviewId) => contactsOf(trx, authorityId, reviewId),
    keepContact: (contact) => keepRow(trx, by, contactTable, contact),
    leadTimes: (on) => leadTimesOn(trx, authorityId, on),
    queue: (messages) => queueMessages(trx, by, messages),
    answered: async (linkId) => {
      await answerLink(trx, { authorityId, linkId, once: false })
    },
  }
}

async function keepNext<T extends { readonly version: number }>(
  trx: Transaction<Tables>,
  by: Recorder,
  table: Parameters<typeof keepRow<T>>[2],
  row: T,
): Promise<T> {
  const kept = { ...row, version: row.version + 1 }
  await keepRow(trx, by, table, kept)
  return kept
}

async function inviteeOf(
  trx: Transaction<Tables>,
  authorityId: string,
  inviteeId: string,
): Promise<Invitee | undefined> {
  if (!isOwnId(inviteeId)) return undefined
  const { rows } = await sql<Invitee>`
    select ${selected(inviteeTable, 'i')} from review_invitee i
    where i.authority_id = ${authorityId} and i.invitee_id = ${inviteeId}::uuid
  `.execute(trx)
  return rows[0]
}

async function outstanding(
  trx: Transaction<Tables>,
  { authorityId, scope, on, kinds }: ReviewAsked & { readonly kinds: readonly string[] },
): Promise<readonly PaperAsked[]> {
  const { rows } = await sql<Paper & Omit<PaperAsked, 'paper'>>`
    select ${selected(paperTable, 'p')}, r.planned_on as "meetingOn", a.name as "toName",
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = p.child_id order by line limit 1) as called
    from review_paper p
    join review r on r.authority_id = p.authority_id and r.review_id = p.review_id
    join review_invitee i on i.authority_id = p.authority_id and i.invitee_id = p.invitee_id
    left join child_person a on a.authority_id = i.authority_id and a.person_id = i.person_id
    where p.authority_id = ${authorityId} and p.kind = any(${[...kinds]}::text[]) and p.state in ('asked', 'to_ask')
      and i.part in ('comes', 'writes') and r.state in ('booked', 'under_way', 'adjourned')
      and ${withinScope(scope, authorityId, sql`p.child_id`, on)}
    order by r.planned_on, p.paper_id
  `.execute(trx)
  return rows.map(({ meetingOn, toName, called, ...paper }) => ({ paper, meetingOn, toName, called }))
}
