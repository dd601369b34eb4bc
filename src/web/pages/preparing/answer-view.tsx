import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { answerInWords } from '#domain/preparing/forms/form.ts'
import { cameByWords, type InviteeInFull, type PaperAnswer } from '#domain/preparing/preparation.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { longDate } from '../../kit/format.ts'
import type { Html } from '../../kit/html.ts'

/** What somebody answered, in the words of the questions, with who said it, when, and how it came. */
export function AnswerView(props: {
  readonly answer: PaperAnswer
  readonly invitees: readonly InviteeInFull[]
  readonly called: string
}) {
  const { answer, invitees, called } = props
  const { questions } = formOf(answer.form).words.en
  type Row = { readonly key: { readonly text: string }; readonly value: { readonly html: Html } }
  const rows = questions.flatMap((question): readonly Row[] => {
    if (question.kind === 'people')
      return invitees.flatMap(({ inviteeId, person }) => {
        const said = answer.answers[`people.${inviteeId}`]
        if (said === undefined) return []
        const about = person?.name ?? called
        return [{ key: { text: `${about} there?` }, value: { html: <>{answerInWords(question, said)}</> } }]
      })
    const said = answer.answers[question.id]
    if (said === undefined) return []
    const translated = answer.translation?.[question.id]
    return [
      {
        key: { text: question.label },
        value: {
          html: (
            <>
              <span class="waymark-said" lang={answer.language}>
                {answerInWords(question, said)}
              </span>
              {translated === undefined ? null : (
                <span class="waymark-said waymark-quiet">In English: {translated}</span>
              )}
            </>
          ),
        },
      },
    ]
  })
  return (
    <>
      <p class="govuk-body">
        {`${answer.saidBy}, ${longDate(answer.givenOn)}, ${cameByWords[answer.cameBy]}`}
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">Sent as a file, without answers to the questions.</p>
      ) : (
        govuk('summary-list', { rows })
      )}
    </>
  )
}
