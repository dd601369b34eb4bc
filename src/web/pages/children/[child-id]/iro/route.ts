import { type AllocationNeeds, allocateIro, type Wanted } from '#app/allocation/allocate-iro.ts'
import { iroChoices } from '#app/allocation/choose-iro.ts'
import {
  cardOccasions,
  handOverCard,
  recordWish,
  tellChild,
  type ToldAnswer,
} from '#app/allocation/tell-child.ts'
import { typedDay } from '#app/admin/dated-change.ts'
import { mayI } from '#domain/access/may-i.ts'
import { isAllocationReason, isWayOfTelling } from '#domain/iro/allocation-reasons.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { dayOfDate, dayTyped } from '../../../admin/day-field.tsx'
import { childLink, linkTo } from '../../../links.ts'
import { allocatePage } from './allocate-page.tsx'
import { cardPage } from './card-page.tsx'
import { iroPage } from './page.tsx'
import { presentChoices, presentIro } from './present.ts'

interface Needs {
  readonly allocations: AllocationNeeds
}

type Asked = Omit<AskedBySomebody, 'parts'> & { readonly parts: { readonly childId: string } }
type Problem = { readonly field: string; readonly words: string }

const notFound: Answer = { kind: 'not-found', what: 'No child with this id is among those you hold.' }
const recordsItself = { nothing: 'The change records itself, in the transaction that makes it.' }

/** Who watches over a child: the IRO and every IRO before, what the child was told, the card, and another IRO. */
export function childIroRoutes({ allocations: needs }: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/children/:childId/iro',
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'who watches over the child' }) },
      handle: (asked) => show(needs, asked, []),
    }),
    defineRoute({
      method: 'GET',
      path: '/children/:childId/iro/card',
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'the contact card' }) },
      handle: async ({ who, scope, parts, query }) => {
        const ask = { authorityId: who.authorityId, scope, on: needs.today(), childId: parts.childId }
        const record = await needs.store.record(ask)
        if (record === undefined) return notFound
        const back = `${childLink(parts.childId)}/iro`
        const authority = who.authority.name
        const card = cardPage(record, { on: ask.on, style: query['style'], authority, href: `${back}/card` })
        return {
          kind: 'page',
          title: card.title,
          before: govuk('back-link', { text: 'IRO and worker', href: back }),
          body: card.body,
        }
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/iro',
      allow: 'tell-children',
      audit: recordsItself,
      handle: (asked) => record(needs, asked),
    }),
    defineRoute({
      method: 'GET',
      path: '/children/:childId/iro/allocate',
      allow: 'allocate-iros',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'the choice of an IRO' }) },
      handle: (asked) => {
        const typed = { iroId: '', reason: '', explained: '', from: dayOfDate(needs.today()) }
        return choose(needs, asked, { typed, problems: [] })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/iro/allocate',
      allow: 'allocate-iros',
      audit: recordsItself,
      handle: (asked) => allocate(needs, asked),
    }),
  ]
}

async function show(needs: AllocationNeeds, asked: Asked, problems: readonly Problem[]): Promise<Answer> {
  const { who, scope, parts, form, query, csrf } = asked
  const ask = { authorityId: who.authorityId, scope, on: needs.today(), childId: parts.childId }
  const record = await needs.store.record(ask)
  if (record === undefined) return notFound
  const view = presentIro(record, {
    childId: parts.childId,
    on: ask.on,
    mayAllocate: mayI(who, 'allocate-iros').allowed,
    mayTell: mayI(who, 'tell-children').allowed,
    typed: problems.length === 0 ? {} : form,
    teller: who.name,
    problems,
    done: query['done'],
    csrf,
  })
  return {
    kind: 'page',
    title: view.title,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: view.name, href: childLink(parts.childId) }),
    body: iroPage(view),
  }
}

/** That the child was told, that the card was given, or what the child wants: by the button that was pressed. */
async function record(needs: AllocationNeeds, asked: Asked): Promise<Answer> {
  const { form, parts } = asked
  const { childId } = parts
  const by = recorderOf(asked)
  const intent = form['intent'] ?? ''
  if (intent === 'wish') {
    const words = form['words'] ?? ''
    return recorded(needs, asked, intent, await recordWish(needs, by, { childId, words, wants: null }))
  }
  const id = intent === 'card' ? 'card' : 'told'
  const on = typedDay(dayTyped(form, `${id}On`))
  const how = form[`${id}How`] ?? ''
  const problems: Problem[] = []
  if (on === undefined) problems.push({ field: `${id}On`, words: 'Enter a day, like 24 11 2026' })
  if (!isWayOfTelling(how)) problems.push({ field: `${id}How`, words: 'Choose how' })
  if (on === undefined || !isWayOfTelling(how)) return show(needs, asked, problems)
  if (intent === 'card') {
    const answer = await handOverCard(needs, by, asked.scope, {
      childId,
      occasion: cardOccasions.find((one) => one === form['occasion']) ?? 'asked_for',
      style: form['style'] === 'younger' ? 'younger' : 'older',
      givenOn: on,
      how,
    })
    return recorded(needs, asked, intent, answer)
  }
  const told = { childId, on, how, toldBy: form['toldBy'] ?? '', note: null }
  return recorded(needs, asked, 'told', await tellChild(needs, by, told))
}

async function recorded(
  needs: AllocationNeeds,
  asked: Asked,
  did: string,
  answer: ToldAnswer,
): Promise<Answer> {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(`${childLink(asked.parts.childId)}/iro`, { done: did }) }
    case 'not-found':
      return notFound
    case 'refused': {
      const fields: Readonly<Record<string, string>> = { on: `${did}On`, how: `${did}How` }
      return show(needs, asked, [{ field: fields[answer.field] ?? answer.field, words: answer.reason }])
    }
  }
}

interface TypedChoice {
  readonly iroId: string
  readonly reason: string
  readonly explained: string
  readonly from: ReturnType<typeof dayTyped>
}

async function choose(
  needs: AllocationNeeds,
  asked: Asked,
  shown: { readonly typed: TypedChoice; readonly problems: readonly Problem[] },
): Promise<Answer> {
  const { childId } = asked.parts
  const on = typedDay(shown.typed.from) ?? needs.today()
  const choices = await iroChoices(needs, recorderOf(asked), { childId, on })
  if (choices === undefined) return notFound
  const { who, scope, csrf } = asked
  const record = await needs.store.record({ authorityId: who.authorityId, scope, on, childId })
  if (record === undefined) return notFound
  const name = record.called ?? `child ${childId}`
  return {
    kind: 'page',
    title: `An IRO for ${name}`,
    status: shown.problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'IRO and worker', href: `${childLink(childId)}/iro` }),
    body: allocatePage(
      presentChoices(choices, {
        ...shown,
        name,
        hadBefore: record.allocations.length > 0,
        action: `${childLink(childId)}/iro/allocate`,
        csrf,
      }),
    ),
  }
}

async function allocate(needs: AllocationNeeds, asked: Asked): Promise<Answer> {
  const { form, parts } = asked
  const { iroId = '', reason = '', explained = '' } = form
  const typed: TypedChoice = { iroId, reason, explained, from: dayTyped(form, 'from') }
  const from = typedDay(typed.from)
  const problems: Problem[] = []
  if (from === undefined)
    problems.push({ field: 'from', words: 'Enter the day from which it counts, like 24 11 2026' })
  if (iroId === '') problems.push({ field: 'iroId', words: 'Choose an IRO' })
  if (!isAllocationReason(reason)) problems.push({ field: 'reason', words: 'Choose why' })
  if (from === undefined || !isAllocationReason(reason) || problems.length > 0)
    return choose(needs, asked, { typed, problems })
  const wanted: Wanted = {
    childId: parts.childId,
    iroId,
    from,
    reason,
    explained: explained.trim() === '' ? null : explained.trim(),
  }
  const answer = await allocateIro(needs, recorderOf(asked), wanted)
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(`${childLink(parts.childId)}/iro`, { done: 'allocated' }) }
    case 'not-found':
      return notFound
    case 'refused': {
      const field = answer.field ?? 'iroId'
      return choose(needs, asked, { typed, problems: answer.reasons.map((words) => ({ field, words })) })
    }
  }
}
