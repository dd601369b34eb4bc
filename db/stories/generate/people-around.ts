import type { SpanFact } from '../facts.ts'
import type { Chance } from './chance.ts'
import { addMonths, addWorkingDays, type Day, textOf, textOrNull } from './days.ts'
import type { Post, Service, SocialWorker, Team } from './service.ts'

/** A period of care as those round the child see it. */
export interface Accompanied {
  readonly born: Day
  readonly enters: Day
  /** The day the child left, or undefined while in care. */
  readonly left: Day | undefined
  readonly unaccompanied: boolean
  readonly historyFrom: Day
  readonly detailFrom: Day
  readonly lastDay: Day
}

/** Who was the child's IRO, when: one post's holders, now and then another post's. */
export function irosOf(child: Accompanied, service: Service, chance: Chance): SpanFact[] {
  let post = weightedPost(service.posts, chance)
  const from = Math.max(
    addWorkingDays(Math.max(child.enters, child.historyFrom), chance.int(0, 4)),
    child.enters,
  )
  const end = child.left ?? child.lastDay + 1
  if (from >= end) return []
  const spans = heldSpans(post, from, child.left, (holder) => holder.id)
  const last = spans.at(-1)
  const days = end - from
  if (last !== undefined && days > 500 && chance.yes(0.12)) {
    const handover = end - chance.int(60, 360)
    if (handover > textDay(last)) {
      post = weightedPost(service.posts, chance)
      const taken = heldSpans(post, handover, child.left, (holder) => holder.id)
      if (taken[0]?.who !== last.who && taken.length > 0) {
        spans[spans.length - 1] = { ...last, until: textOf(handover) }
        spans.push(...taken.map((span) => ({ ...span, why: 'change_of_iro' })))
      }
    }
  }
  return spans.map((span, index) => ({ ...span, why: index === 0 ? 'new_entry' : 'change_of_iro' }))
}

function textDay(span: SpanFact): Day {
  return Date.parse(span.from) / 86_400_000
}

function weightedPost<T>(posts: readonly Post<T>[], chance: Chance): Post<T> {
  return chance.weighted(posts.map((post) => [post, post.weight] as const))
}

interface Holder {
  readonly starts: Day
  readonly ends: Day | undefined
}

/** The holders of one post between a day and the day the child left. */
function heldSpans<T extends Holder>(
  post: Post<T>,
  from: Day,
  left: Day | undefined,
  who: (holder: T) => string,
): SpanFact[] {
  const spans: SpanFact[] = []
  for (const holder of post.holders) {
    const starts = Math.max(from, holder.starts)
    const ends = earlier(holder.ends, left)
    if (ends !== undefined && starts >= ends) continue
    spans.push({ who: who(holder), from: textOf(starts), until: textOrNull(ends), why: null })
  }
  return spans
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined) return b
  return b === undefined ? a : Math.min(a, b)
}

/** Who was the child's social worker, when: a safeguarding team first, then care, then leaving care. */
export function workersOf(child: Accompanied, service: Service, chance: Chance): SpanFact[] {
  const at17 = addMonths(child.born, 201)
  const toCare = child.enters + chance.int(150, 280)
  const stages: { team: Team; from: Day; until: Day | undefined }[] = []
  // The return took in social workers late: two years before the first folder are all there is.
  const known = Math.max(child.historyFrom, child.detailFrom - 730)
  const stage = (teams: readonly Team[], from: Day, until: Day | undefined) => {
    const starts = Math.max(from, known)
    const ends = earlier(until, child.left)
    if (ends !== undefined && starts >= ends) return
    if (starts <= child.lastDay) stages.push({ team: chance.of(teams), from: starts, until: ends })
  }
  if (child.unaccompanied || at17 <= child.enters) {
    stage(service.leaving, child.enters, undefined)
  } else {
    stage(service.assessment, child.enters, Math.min(toCare, at17))
    if (toCare < at17) stage(service.care, toCare, at17)
    stage(service.leaving, at17, undefined)
  }
  return stages.flatMap((part, index) => stageSpans(part, index === stages.length - 1, child, chance))
}

function stageSpans(
  part: { team: Team; from: Day; until: Day | undefined },
  last: boolean,
  child: Accompanied,
  chance: Chance,
): SpanFact[] {
  const post: Post<SocialWorker> = chance.of(part.team.posts)
  const until = part.until !== undefined && part.until <= child.lastDay ? part.until : undefined
  return heldSpans(post, part.from, until, (holder) => holder.id).map((span, index, all) => {
    if (span.until === null) return span
    const moved = index === all.length - 1
    return { ...span, why: moved ? (last ? 'OTHERS' : 'TSPROC') : 'LEFTRL' }
  })
}
