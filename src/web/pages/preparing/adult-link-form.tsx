import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { largestFile, takenKinds } from '#domain/preparing/file-kinds.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { dateWithWeekday, longDate } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import type { Answer } from '../../route.ts'
import { ErrorList, errorOf } from '../admin/error-list.tsx'
import type { BehindLink, ByLink } from './behind-link.ts'
import { FormFields } from './form-fields.tsx'
import { KeptForm } from './kept-form.tsx'

/** What one form by link may bring. */
export const reportFiles = { files: 1, bytesEach: largestFile, bytesInAll: largestFile } as const

interface Problem {
  readonly field: string
  readonly words: string
}

/** A form for one person behind a link: what it is about, whether they come, the questions, and one button. */
export function adultLinkForm(
  asked: ByLink,
  behind: BehindLink,
  page: { readonly path: string; readonly asksComing: boolean; readonly problems?: readonly Problem[] },
): Answer {
  const { invitee, paper, over, last } = behind
  const { path, problems = [] } = page
  const words = paper === undefined ? undefined : formOf(paperKinds[paper.kind].form).words.en
  const takesFile = paper !== undefined && paperKinds[paper.kind].takesFile && path === '/report'
  const asksPaper = words !== undefined && (path === '/report') === takesFile && paper !== undefined
  const asksForm = asksPaper && (path === '/report' || !paperKinds[paper.kind].takesFile)
  const title = asksForm ? words.title : 'Can you come?'
  const coming = page.asksComing && invitee.part === 'comes'
  return {
    kind: 'page',
    title,
    status: problems.length === 0 ? 200 : 422,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={problems} />
          <span class="govuk-caption-l">{aboutOf(behind)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {over === undefined ? null : govuk('inset-text', { text: over })}
          {last === undefined || over !== undefined ? null : (
            <p class="govuk-body">
              You sent this on {longDate(last.givenOn)}. You can change it until the review; what you sent
              before is kept.
            </p>
          )}
          {over !== undefined ? null : (
            <>
              {asksForm ? <p class="govuk-body">{words.lead}</p> : null}
              <By behind={behind} shown={asksForm} />
              <KeptForm action={path} keep={`${path}/kept`} csrf={asked.csrf} files={takesFile}>
                {coming ? <Coming behind={behind} asked={asked} /> : null}
                {takesFile
                  ? govuk('file-upload', {
                      id: 'file',
                      name: 'file',
                      label: { text: 'Send the report as a file', classes: 'govuk-label--s' },
                      hint: { text: `${takenKinds}, up to 10 MB. Or answer below, or both.` },
                      ...errorOf(problems, 'file'),
                    })
                  : null}
                {asksForm ? <FormFields words={words} typed={behind.typed} problems={problems} /> : null}
                <div class="govuk-button-group">
                  {govuk('button', { text: 'Send', preventDoubleClick: true })}
                  {asksForm
                    ? govuk('button', {
                        text: 'Save and finish later',
                        name: 'later',
                        value: 'yes',
                        classes: 'govuk-button--secondary',
                      })
                    : null}
                </div>
              </KeptForm>
            </>
          )}
        </div>
      </div>
    ),
  }
}

/** What it is about: the name of the child for those who live with it, and for professionals the day alone. */
function aboutOf({ full, invitee }: BehindLink): string {
  const { plannedOn, startsAt } = full.review
  const whose = full.called === null || invitee.person === null ? 'Review' : `Review of ${full.called}`
  if (plannedOn === null) return whose
  return `${whose}, ${dateWithWeekday(plannedOn)}${startsAt === null ? '' : ` at ${startsAt}`}`
}

function By({ behind, shown }: { readonly behind: BehindLink; readonly shown: boolean }) {
  const { full, paper } = behind
  const { plannedOn } = full.review
  if (!shown || paper === undefined || plannedOn === null || paper.state === 'in') return null
  const wanted = wantedBy(paper.kind, plannedOn, full.leadTimes, full.calendar)
  return wanted === undefined ? null : (
    <p class="govuk-body">
      Please send it by <strong>{dateWithWeekday(wanted.on)}</strong>.
    </p>
  )
}

function Coming({ behind, asked }: { readonly behind: BehindLink; readonly asked: ByLink }) {
  const { invitee } = behind
  const now = { coming: 'yes', not_sure: 'not_sure', not_coming: 'no', invited: '', chosen: '' }[
    invitee.state
  ]
  const said = inviteeLifecycle.states[invitee.state].name
  return (
    <>
      {govuk('radios', {
        idPrefix: 'coming',
        name: 'coming',
        fieldset: { legend: { text: 'Can you come to the review?', classes: 'govuk-fieldset__legend--s' } },
        ...(invitee.repliedOn !== null && { hint: { text: `You said: ${said.toLowerCase()}` } }),
        value: asked.form['coming'] ?? now,
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'not_sure', text: 'Not sure yet' },
          { value: 'no', text: 'No' },
        ],
      })}
      {govuk('input', {
        id: 'coming_said',
        name: 'coming_said',
        label: { text: 'Anything we should know: an interpreter, a step-free room, another time' },
        value: asked.form['coming_said'] ?? invitee.replySaid ?? '',
      })}
    </>
  )
}

/** What somebody sees once they have sent it. */
export function sentPage(asked: ByLink, behind: BehindLink, path: string): Answer {
  const sent = asked.query['done'] === 'sent'
  const title = sent ? 'Thank you, it has been sent' : 'It is kept, and has not been sent'
  const iro = behind.full.iroName ?? 'The IRO'
  return {
    kind: 'page',
    title,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {sent ? govuk('panel', { titleText: title }) : <h1 class="govuk-heading-l">{title}</h1>}
          <p class="govuk-body">
            {sent
              ? `${iro} reads it before the review, and it is talked about there.`
              : 'Nobody has read it yet. Open the link in your message again to finish and send it.'}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={path}>
              {sent ? 'Look at it or change it' : 'Go on with it'}
            </a>
          </p>
          {sent ? <p class="govuk-body">You can close this page.</p> : null}
        </div>
      </div>
    ),
  }
}
