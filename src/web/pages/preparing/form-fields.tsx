import type { Answers, FormWords, Question } from '#domain/preparing/forms/form.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { Face, isFace } from './face.tsx'
import { errorOf } from '../admin/error-list.tsx'

interface Problem {
  readonly field: string
  readonly words: string
}

/** Somebody about whom a child is asked whether they want them there. */
export interface AskedAbout {
  readonly inviteeId: string
  readonly name: string
  readonly who: string
}

/** The questions of a form, with what was typed. */
export function FormFields(props: {
  readonly words: FormWords
  readonly typed: Answers
  readonly people?: readonly AskedAbout[]
  readonly problems?: readonly Problem[]
  /** The English, where the words are a translation that nobody has confirmed. */
  readonly english?: FormWords | undefined
}) {
  const { words, typed, people = [], problems = [], english } = props
  return (
    <>
      {words.questions.map((question) => (
        <QuestionField
          question={question}
          typed={typed}
          people={people}
          problems={problems}
          english={english?.questions.find(({ id }) => id === question.id)}
        />
      ))}
    </>
  )
}

function QuestionField(props: {
  readonly question: Question
  readonly typed: Answers
  readonly people: readonly AskedAbout[]
  readonly problems: readonly Problem[]
  readonly english: Question | undefined
}) {
  const { question, typed, people, problems, english } = props
  const { id, label } = question
  const hint = hintOf(question, english)
  const choiceText = (value: string, text: string) => `${text}${inEnglish(english, value)}`
  switch (question.kind) {
    case 'words':
      return govuk('textarea', {
        id,
        name: id,
        rows: '3',
        label: { text: label, classes: 'govuk-label--s' },
        value: typed[id] ?? '',
        ...hint,
        ...errorOf(problems, id),
      })
    case 'choice':
      return (
        <>
          {govuk('radios', {
            idPrefix: id,
            name: id,
            fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
            value: typed[id] ?? '',
            items: Object.entries(question.choices).map(([value, text]) => ({
              value,
              text: choiceText(value, text),
            })),
            ...hint,
          })}
          {question.explained === undefined
            ? null
            : govuk('details', {
                summaryText: question.explained.summary,
                text: question.explained.words,
              })}
        </>
      )
    case 'faces':
      return govuk('radios', {
        idPrefix: id,
        name: id,
        classes: 'govuk-radios--inline waymark-faces',
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--m' } },
        value: typed[id] ?? '',
        items: Object.entries(question.choices).map(([value, text]) => ({
          value,
          html: (
            <span class="waymark-face">
              {isFace(value) ? <Face mood={value} /> : null}
              <span>
                {text}
                {english === undefined ? null : (
                  <>
                    <br />
                    {inEnglish(english, value)}
                  </>
                )}
              </span>
            </span>
          ),
        })),
        ...hint,
      })
    case 'people':
      return people.length === 0 ? null : (
        <fieldset class="govuk-fieldset waymark-people">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {label}
            {english === undefined ? null : (
              <span class="govuk-hint govuk-!-margin-bottom-0" lang="en">
                {english.label}
              </span>
            )}
          </legend>
          {people.map(({ inviteeId, name, who }) => {
            const field = `${id}.${inviteeId}`
            return govuk('radios', {
              idPrefix: field,
              name: field,
              classes: 'govuk-radios--inline govuk-radios--small',
              fieldset: { legend: { text: who === '' ? name : `${name} (${who})` } },
              value: typed[field] ?? '',
              items: Object.entries(question.choices).map(([value, text]) => ({
                value,
                text: choiceText(value, text),
              })),
            })
          })}
        </fieldset>
      )
  }
}

/** The hint of a question; beside a translation that nobody has confirmed, the question in English. */
function hintOf(question: Question, english: Question | undefined) {
  if (english === undefined) return question.hint === undefined ? {} : { hint: { text: question.hint } }
  return {
    hint: {
      html: (
        <>
          {question.hint === undefined ? null : (
            <>
              {question.hint}
              <br />
            </>
          )}
          <span lang="en">
            {[english.label, english.hint].filter((part) => part !== undefined).join(' ')}
          </span>
        </>
      ),
    },
  }
}

/** A choice in English, in brackets after its translation. */
function inEnglish(english: Question | undefined, value: string): string {
  if (english === undefined || english.kind === 'words') return ''
  const [, text] = Object.entries(english.choices).find(([choice]) => choice === value) ?? []
  return text === undefined ? '' : ` (${text})`
}
