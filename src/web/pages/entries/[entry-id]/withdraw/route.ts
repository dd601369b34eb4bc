import type { AllocationNeeds } from '#app/allocation/allocate-iro.ts'
import { whatHangsOn, withdrawEntry } from '#app/entry/withdraw-entry.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import { withdrawnPage, withdrawPage } from './page.tsx'
import { presentHanging } from './present.ts'

const path = '/entries/:entryId/withdraw'
const allow = 'notify-care-entry'

interface Needs {
  readonly entries: EntryNeeds
  readonly allocations: AllocationNeeds
}

type Asked = Omit<AskedBySomebody, 'parts'> & { readonly parts: { readonly entryId: string } }

const notFound: Answer = {
  kind: 'not-found',
  what: 'No such entry into care is among the children you hold.',
}

/** Withdrawing an entry that was recorded by mistake: what hangs on it is shown, and the reason is kept. */
export function entryWithdrawRoutes(needs: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow,
      audit: { records: ({ parts }) => ({ subject: `what hangs on entry ${parts.entryId}` }) },
      handle: (asked) => page(needs, asked, { reason: '', problems: [] }),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow,
      audit: { nothing: 'The withdrawal records itself, in the transaction that makes it.' },
      handle: (asked) => withdraw(needs, asked),
    }),
  ]
}

async function withdraw(needs: Needs, asked: Asked): Promise<Answer> {
  const { form, parts } = asked
  const { reason = '', version = '' } = form
  const seen = { entryId: parts.entryId, version: Number(version) }
  const answer = await withdrawEntry(needs.allocations, recorderOf(asked), seen, reason)
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo('/entries', { done: 'withdrawn' }) }
    case 'not-found':
      return notFound
    case 'refused':
      return page(needs, asked, { reason, problems: [{ field: 'reason', words: answer.reason }] })
    case 'conflict': {
      const words =
        'Somebody changed the entry while you were typing. Look at it again: your reason is still here'
      return page(needs, asked, { reason, problems: [{ field: 'reason', words }] })
    }
  }
}

async function page(
  { entries, allocations }: Needs,
  asked: Asked,
  shown: { readonly reason: string; readonly problems: readonly { field: string; words: string }[] },
): Promise<Answer> {
  const { who, scope, parts, csrf } = asked
  const { entryId } = parts
  const on = entries.today()
  const entry = await entries.store.one({ authorityId: who.authorityId, scope, on, entryId })
  if (entry === undefined) return notFound
  const name = entry.called ?? `child ${entry.childId}`
  const before = govuk('back-link', { text: 'Entries into care', href: '/entries' })
  if (entry.state === 'withdrawn') {
    const title = `The entry of ${name} was withdrawn`
    return { kind: 'page', title, before, body: withdrawnPage({ title, entry }) }
  }
  const hangs = await whatHangsOn(allocations, recorderOf(asked), entryId)
  if (hangs === undefined) return notFound
  const title = `Withdraw the entry of ${name}`
  return {
    kind: 'page',
    title,
    status: shown.problems.length === 0 ? 200 : 422,
    before,
    body: withdrawPage({
      ...shown,
      ...presentHanging(hangs, entry),
      title,
      entryId,
      version: entry.version,
      csrf,
    }),
  }
}
