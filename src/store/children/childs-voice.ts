import { sql, type Transaction } from 'kysely'
import type { ChildFileAsk } from '#app/children/child-file.ts'
import type { VoiceRows } from '#app/children/childs-voice.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { childRecordQuery } from '../care/child-record.ts'
import { rowsAtOnce } from '../database/rows-at-once.ts'

/** The rows in which a child's own words were taken down here; undefined when the child is not within the scope. */
export async function childsVoice(
  trx: Transaction<Tables>,
  ask: ChildFileAsk,
): Promise<VoiceRows | undefined> {
  const { authorityId, childId } = ask
  const theirs = (alias: string) =>
    sql`${sql.ref(`${alias}.authority_id`)} = ${authorityId} and ${sql.ref(`${alias}.child_id`)} = ${childId}`
  // By the reviews, which an index finds by the child: what hangs on a review is indexed by it.
  const ofTheirs = (alias: string) =>
    sql`${sql.ref(`${alias}.authority_id`)} = ${authorityId} and ${sql.ref(`${alias}.review_id`)} in (
      select r.review_id from review r where ${theirs('r')})`
  const dayIn = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/London')::date`
  // The child's own forms: of an invitation that is nobody's of the people around the child.
  const ownPaper = sql`join review_paper p on ${ofTheirs('p')} and p.kind = 'child_form'`
  const { seen, ...rows } = await rowsAtOnce(trx, {
    seen: childRecordQuery(ask),
    told: sql<VoiceRows['told'][number]>`
      select 'wish' as source, w.wish_on as "on", null as about, w.wish_in_words as words, w.wish_told_by as by,
        w.review_id as "reviewId"
      from review_preparation w where ${ofTheirs('w')} and w.wish_in_words is not null
      union all
      select 'agenda', ${dayIn('a.created_at')}, null, a.words, a.created_by, a.review_id
      from review_agenda_item a where ${ofTheirs('a')} and a.of_child = 'yes'
      union all
      select 'contact', c.contact_on, null, c.said, c.recorded_by, c.review_id
      from review_contact_before c where ${ofTheirs('c')} and c.said is not null
      union all
      select 'person', null, o.name, i.child_said, i.decided_by, i.review_id
      from review_invitee i left join child_person o on o.authority_id = i.authority_id and o.person_id = i.person_id
      where ${ofTheirs('i')} and i.child_said is not null
      union all
      select 'move', coalesce(m.made_on, ${dayIn('m.created_at')}), null, m.child_view, m.created_by, m.review_id
      from review_date_change m where ${ofTheirs('m')} and m.child_view is not null
      union all
      select 'light', l.agreed_on, null, l.child_view, l.agreed_by, null
      from light_agreement l where ${theirs('l')} and l.child_view is not null
      union all
      select 'iro', n.said_on, null, n.words, n.created_by, null from iro_wish n where ${theirs('n')}`,
    forms: sql<VoiceRows['forms'][number]>`
      select p.paper_id as "paperId", p.review_id as "reviewId", f.form, f.language, f.answers, f.translation,
        f.given_on as "on", f.came_by as "cameBy", f.created_by as by
      from paper_answer f ${ownPaper} and p.paper_id = f.paper_id
      where f.authority_id = ${authorityId} order by f.recorded_at desc, f.answer_id desc`,
    files: sql<VoiceRows['files'][number]>`
      select s.file_id as "fileId", p.paper_id as "paperId", p.review_id as "reviewId", s.name,
        s.media_type as "mediaType", ${dayIn('s.sent_at')} as "on"
      from paper_file s ${ownPaper} and p.paper_id = s.paper_id
      where s.authority_id = ${authorityId} order by s.sent_at desc, s.file_id`,
    meetings: sql<VoiceRows['meetings'][number]>`
      select v.review_id as "reviewId", v.content, v.saved_by as by from review_section v
      where ${theirs('v')} and v.section = 'views'`,
    reviews: sql<VoiceRows['reviews'][number]>`
      select r.review_id as "reviewId", r.kind, r.held_on as "heldOn", r.planned_on as "plannedOn"
      from review r where ${theirs('r')}`,
  })
  return seen.length === 0 ? undefined : rows
}
