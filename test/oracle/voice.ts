import type { Context } from './context.ts'
import { monthKey, quarterKey } from './days.ts'
import { day, type Row, text, word } from './facts.ts'
import { counts, distinct, type Figure, type OracleFigure, percentOf, plain } from './figure.ts'

const respondents = ['child', 'carer', 'parent', 'staff', 'care_leaver']

/** What children and others said: feedback by `received_on`, and the children's app. */
export function countVoice(context: Context): OracleFigure[] {
  const rows = context.rowsWithin('feedback', 'received_on')
  const response = (row: Row) => text(row, 'response_id') ?? ''
  const app = (kind: string) =>
    context
      .rowsWithin('app_contacts', 'app_contact_on')
      .filter((row) => word(row, 'app_contact_kind') === kind)
  const month = (row: Row) => monthKey(day(row, 'app_contact_on') ?? context.to)
  const appMeasure = (measure: string, kind: string) =>
    counts({ measure, items: app(kind), dimensions: { month }, always: { month: context.months } })
  return [
    ...distinct(
      {
        measure: 'feedback.replies',
        items: rows,
        dimensions: {
          respondent: (row) => {
            const given = word(row, 'respondent') ?? ''
            return respondents.includes(given) ? given : 'unknown'
          },
          survey: (row) => text(row, 'survey') ?? 'unknown',
          quarter: (row) => quarterKey(day(row, 'received_on') ?? context.to),
        },
        always: { quarter: context.quarters },
      },
      response,
    ),
    ...answers(rows),
    ...appMeasure('app.accounts', 'account_opened'),
    ...appMeasure('app.statements', 'statement'),
  ]
}

/** "of the responses that answered the question"; by answer alone, of those to every question together. */
function answers(rows: readonly Row[]): OracleFigure[] {
  const asked = rows.filter((row) => text(row, 'question') !== null)
  const given = asked.filter((row) => text(row, 'answer') !== null)
  const replies = (some: readonly Row[]) =>
    new Set(some.map((row) => `${text(row, 'response_id')}|${text(row, 'question')}`)).size
  const same = (one: Row, other: Row, column: string) => text(one, column) === text(other, column)
  const byBoth = new Map<string, Figure>()
  const byQuestion = new Map<string, Figure>()
  const byAnswer = new Map<string, Figure>()
  for (const row of given) {
    const question = text(row, 'question') ?? ''
    const answer = text(row, 'answer') ?? ''
    const toQuestion = given.filter((one) => same(one, row, 'question'))
    const alike = given.filter((one) => same(one, row, 'answer'))
    const both = toQuestion.filter((one) => same(one, row, 'answer'))
    byBoth.set(`${question}|${answer}`, percentOf(replies(both), replies(toQuestion)))
    byQuestion.set(question, percentOf(replies(toQuestion), replies(toQuestion)))
    byAnswer.set(answer, percentOf(replies(alike), replies(given)))
  }
  const notRecorded = asked.length - given.length
  const figure = (by: readonly string[], cells: Map<string, Figure>) =>
    plain('feedback.answers', by, cells, null, notRecorded)
  return [
    figure(['question', 'answer'], byBoth),
    figure(['question'], byQuestion),
    figure(['answer'], byAnswer),
  ]
}
