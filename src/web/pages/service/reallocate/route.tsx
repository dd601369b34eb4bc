import { typedDay } from '#app/admin/dated-change.ts'
import { type AllocationNeeds, reallocate, type Wanted } from '#app/allocation/allocate-iro.ts'
import type { ChildHeld, Officer } from '#app/allocation/allocation-store.ts'
import { officersOn, workloadsAfter } from '#app/allocation/preview-reallocation.ts'
import type { ServiceReads } from '#app/service/service-reads.ts'
import { bandInWords } from '#domain/policy/caseload-band.ts'
import { allocationReasons, isAllocationReason } from '#domain/iro/allocation-reasons.ts'
import { count } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { recorderOf } from '../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { DayField, dayOfDate, dayTyped } from '../../admin/day-field.tsx'
import { ErrorList, errorOf } from '../../admin/error-list.tsx'
import { awayWords } from '../../children/[child-id]/iro/present.ts'
import { linkTo } from '../../links.ts'

const path = '/service/reallocate'
const allow = 'allocate-iros'

type Fields = Readonly<Record<string, string | undefined>>
interface Problem {
  readonly field: string
  readonly words: string
}

interface Needs {
  readonly allocations: AllocationNeeds
  readonly service: Pick<ServiceReads, 'caseloadBand'>
}

/** Gives many children of one IRO to others at once, after what it would make of every caseload was seen. */
export function reallocateRoutes(needs: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow,
      audit: { records: ({ query }) => ({ subject: `the children of IRO ${query['iro'] ?? ''}` }) },
      handle: (asked) =>
        page(needs, asked, { iro: asked.query['iro'] ?? '', fields: {}, problems: [], asks: 'form' }),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow,
      audit: {
        nothing: 'A preview keeps nothing; each allocation records itself, in the transaction that makes it.',
      },
      handle: (asked) => change(needs, asked),
    }),
  ]
}

async function change(needs: Needs, asked: AskedBySomebody): Promise<Answer> {
  const { form } = asked
  const iro = form['iro'] ?? ''
  const { reason = '', explained = '' } = form
  const from = typedDay(dayTyped(form, 'from'))
  const moves = movesIn(form)
  const problems: Problem[] = []
  if (moves.length === 0) problems.push({ field: 'children', words: 'Choose an IRO for at least one child' })
  if (from === undefined)
    problems.push({ field: 'from', words: 'Enter the day from which it counts, like 24 11 2026' })
  if (!isAllocationReason(reason)) problems.push({ field: 'reason', words: 'Choose why' })
  if (from === undefined || !isAllocationReason(reason) || problems.length > 0)
    return page(needs, asked, { iro, fields: form, problems, asks: 'form' })
  if (form['intent'] !== 'save') return page(needs, asked, { iro, fields: form, problems, asks: 'preview' })
  const wanted = moves.map(
    ({ childId, to }): Wanted => ({ childId, iroId: to, from, reason, explained: explained.trim() || null }),
  )
  const refused = await reallocate(needs.allocations, recorderOf(asked), wanted)
  if (refused.size === 0) return { kind: 'redirect', to: linkTo(path, { iro, done: String(moves.length) }) }
  const why = [...refused].map(([childId, answer]) => ({
    field: `to-${childId}`,
    words: answer.kind === 'refused' ? answer.reasons.join(' ') : `Child ${childId} is not known`,
  }))
  return page(needs, asked, { iro, fields: form, problems: why, asks: 'form' })
}

/** A child who stays although all the others go to one IRO. */
const stays = 'stays'

/** Which child goes to whom: as chosen for the child, and where nothing was, as chosen for all of them. */
function movesIn(fields: Fields): readonly { readonly childId: string; readonly to: string }[] {
  const all = fields['all'] ?? ''
  return Object.entries(fields).flatMap(([name, chosen]) => {
    const to = chosen === '' ? all : (chosen ?? '')
    return name.startsWith('to-') && to !== '' && to !== stays ? [{ childId: name.slice(3), to }] : []
  })
}

interface Shown {
  readonly iro: string
  readonly fields: Fields
  readonly problems: readonly Problem[]
  readonly asks: 'form' | 'preview'
}

async function page(
  { allocations: needs, service }: Needs,
  asked: AskedBySomebody,
  shown: Shown,
): Promise<Answer> {
  const { who, scope, csrf, query } = asked
  const on = needs.today()
  const officers = (await officersOn(needs, recorderOf(asked), on)) ?? []
  const officer = officers.find(({ iroId }) => iroId === shown.iro)
  const ask = { authorityId: who.authorityId, scope, on, iroId: shown.iro }
  const children = shown.iro === '' ? [] : await needs.store.childrenOf(ask)
  const moved = Number(query['done'])
  const band = bandInWords(await service.caseloadBand(who.authorityId))
  return {
    kind: 'page',
    title: 'Share out an IRO’s children',
    status: shown.problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Service', href: '/service' }),
    body: (
      <>
        <ErrorList problems={shown.problems} anchors={{ from: '#from-day' }} />
        {Number.isInteger(moved) && moved > 0
          ? govuk('notification-banner', {
              type: 'success',
              role: 'status',
              text: `${count(moved, 'child has', 'children have')} another IRO. Each child is now to be told.`,
            })
          : null}
        <h1 class="govuk-heading-l">Share out an IRO’s children</h1>
        <WhichIro officers={officers} iro={shown.iro} />
        {officer?.away === true
          ? govuk('inset-text', {
              text: `${awayWords(officer)} Cover is for a short absence: the child keeps the IRO, and whoever covers acts meanwhile. Give children another IRO when it will be long.`,
            })
          : null}
        {officer === undefined ? null : children.length === 0 ? (
          <p class="govuk-body">{officer.name} has no child who is looked after today.</p>
        ) : (
          <Moves
            {...shown}
            officers={officers}
            officer={officer}
            held={children}
            band={band}
            csrf={csrf}
            from={Object.keys(shown.fields).length === 0 ? dayOfDate(on) : dayTyped(shown.fields, 'from')}
          />
        )}
      </>
    ),
  }
}

function WhichIro({ officers, iro }: { readonly officers: readonly Officer[]; readonly iro: string }) {
  return (
    <form method="get" action={path} class="waymark-filter" aria-label="Which IRO">
      {govuk('select', {
        id: 'iro',
        name: 'iro',
        label: { text: 'Whose children?', classes: 'govuk-label--s' },
        value: iro,
        items: [
          { value: '', text: 'Choose an IRO' },
          ...officers.map(({ iroId, name, caseload }) => ({
            value: iroId,
            text: `${name} (${count(caseload, 'child', 'children')})`,
          })),
        ],
      })}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
      </div>
    </form>
  )
}

function Moves(
  props: Shown & {
    readonly officers: readonly Officer[]
    readonly officer: Officer
    readonly held: readonly ChildHeld[]
    readonly band: string
    readonly csrf: string
    readonly from: ReturnType<typeof dayTyped>
  },
) {
  const { officers, officer, fields, problems } = props
  const others = officers.filter(({ iroId }) => iroId !== officer.iroId)
  const toOthers = others.map(({ iroId, name, caseload, away }) => ({
    value: iroId,
    text: `${name} (${caseload}${away ? ', away' : ''})`,
  }))
  const several = props.held.length > 1
  const items = [
    { value: '', text: several ? 'As chosen for all' : `Stays with ${officer.name}` },
    ...(several ? [{ value: stays, text: `Stays with ${officer.name}` }] : []),
    ...toOthers,
  ]
  return (
    <PostForm action={path} csrf={props.csrf}>
      <input type="hidden" name="iro" value={officer.iroId} />
      <div id="children">
        {errorOf(problems, 'children').errorMessage === undefined ? null : (
          <p class="govuk-error-message">{errorOf(problems, 'children').errorMessage?.text}</p>
        )}
        {several
          ? govuk('select', {
              id: 'all',
              name: 'all',
              label: { text: 'All of them', classes: 'govuk-label--s' },
              hint: { text: 'Each child for whom nothing else is chosen below.' },
              value: fields['all'] ?? '',
              items: [{ value: '', text: `Stay with ${officer.name}` }, ...toOthers],
            })
          : null}
        {props.held.map(({ childId, called }) =>
          govuk('select', {
            id: `to-${childId}`,
            name: `to-${childId}`,
            label: { text: called === null ? `Child ${childId}` : `${called}, ${childId}` },
            value: fields[`to-${childId}`] ?? '',
            items,
            ...errorOf(problems, `to-${childId}`),
          }),
        )}
      </div>
      <DayField
        id="from"
        legend="From which day"
        typed={props.from}
        problem={errorOf(problems, 'from').errorMessage?.text}
      />
      {govuk('select', {
        id: 'reason',
        name: 'reason',
        label: { text: 'Why', classes: 'govuk-label--s' },
        value: fields['reason'] ?? '',
        items: [
          { value: '', text: 'Choose' },
          ...Object.entries(allocationReasons).map(([value, text]) => ({ value, text })),
        ],
        ...errorOf(problems, 'reason'),
      })}
      {govuk('input', {
        id: 'explained',
        name: 'explained',
        label: { text: 'More about why', classes: 'govuk-label--s' },
        value: fields['explained'] ?? '',
      })}
      {props.asks === 'preview' ? <Preview {...props} /> : null}
      <div class="govuk-button-group">
        {props.asks === 'preview'
          ? govuk('button', {
              text: 'Give them these IROs',
              name: 'intent',
              value: 'save',
              preventDoubleClick: true,
            })
          : null}
        {govuk('button', {
          text: props.asks === 'preview' ? 'See the caseloads again' : 'See the caseloads before and after',
          name: 'intent',
          value: 'preview',
          classes: props.asks === 'preview' ? 'govuk-button--secondary' : '',
        })}
      </div>
    </PostForm>
  )
}

function Preview({
  officers,
  officer,
  fields,
  band,
}: Pick<Parameters<typeof Moves>[0], 'officers' | 'officer' | 'fields' | 'band'>) {
  const to = movesIn(fields).map((move) => move.to)
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        Caseloads before and after
      </h2>
      <StackedTable
        caption="Caseloads before and after"
        headings={['IRO', 'Before', 'After', 'For each full-time post']}
        rows={workloadsAfter(officers, officer.iroId, to).map((one) => [
          one.officer.name,
          String(one.before),
          String(one.after),
          one.officer.fte > 0 ? (one.after / one.officer.fte).toFixed(0) : 'no hours recorded',
        ])}
      />
      <p class="govuk-body">
        {`${band.charAt(0).toUpperCase()}${band.slice(1)}.`} Nothing has been changed yet.
      </p>
    </section>
  )
}
