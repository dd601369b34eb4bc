import { type TypedDay, typedDay } from '#app/admin/dated-change.ts'
import type { DecisionDraft } from '#domain/decisions/decision.ts'
import { allOwnerRoles, isOwnerRole, ownerRoles } from '#domain/decisions/owner-roles.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { DayField, dayOfDate, dayTyped } from '../admin/day-field.tsx'
import { errorOf } from '../admin/error-list.tsx'

/** A decision as a form holds it: as it was typed. */
export interface TypedDecision {
  readonly what: string
  readonly ownerRole: string
  readonly ownerName: string
  readonly dueOn: TypedDay
}

export interface FieldProblem {
  readonly field: string
  readonly words: string
}

export const emptyDecision: TypedDecision = {
  what: '',
  ownerRole: '',
  ownerName: '',
  dueOn: { day: '', month: '', year: '' },
}

export function typedOfDecision(decision: DecisionDraft): TypedDecision {
  return {
    what: decision.what,
    ownerRole: decision.ownerRole ?? '',
    ownerName: decision.ownerName ?? '',
    dueOn: dayOfDate(decision.dueOn ?? undefined),
  }
}

/** What was typed of a decision, and what of it cannot be read. */
export function readDecision(form: Readonly<Record<string, string | undefined>>): {
  readonly typed: TypedDecision
  readonly draft: DecisionDraft
  readonly problems: readonly FieldProblem[]
} {
  const typed: TypedDecision = {
    what: form['what'] ?? '',
    ownerRole: form['ownerRole'] ?? '',
    ownerName: form['ownerName'] ?? '',
    dueOn: dayTyped(form, 'dueOn'),
  }
  const isEmpty = `${typed.dueOn.day}${typed.dueOn.month}${typed.dueOn.year}`.trim() === ''
  const dueOn = isEmpty ? null : typedDay(typed.dueOn)
  return {
    typed,
    draft: {
      what: typed.what,
      ownerRole: isOwnerRole(typed.ownerRole) ? typed.ownerRole : null,
      ownerName: typed.ownerName.trim() || null,
      dueOn: dueOn ?? null,
    },
    problems:
      dueOn === undefined
        ? [{ field: 'dueOn', words: 'Enter a day, like 24 11 2026, or leave it empty' }]
        : [],
  }
}

/** Where the fields of the form stand, for those that do not stand under their own name. */
export const decisionAnchors = { dueOn: '#dueOn-day' } as const

/** The fields of a decision: what, who, by when. Embedded wherever decisions are taken down. */
export function DecisionFields(props: {
  readonly typed: TypedDecision
  readonly problems: readonly FieldProblem[]
}) {
  const { typed, problems } = props
  const dayProblem = errorOf(problems, 'dueOn').errorMessage?.text
  return (
    <>
      {govuk('textarea', {
        id: 'what',
        name: 'what',
        label: { text: 'What is to be done', classes: 'govuk-label--s' },
        hint: { text: 'One thing, so that it can be seen whether it was done.' },
        rows: '2',
        value: typed.what,
        ...errorOf(problems, 'what'),
      })}
      {govuk('select', {
        id: 'ownerRole',
        name: 'ownerRole',
        label: { text: 'Who does it', classes: 'govuk-label--s' },
        value: typed.ownerRole,
        items: [
          { value: '', text: 'Not said yet' },
          ...allOwnerRoles.map((role) => ({ value: role, text: ownerRoles[role] })),
        ],
        ...errorOf(problems, 'ownerRole'),
      })}
      {govuk('input', {
        id: 'ownerName',
        name: 'ownerName',
        label: { text: 'Their name, if one person was named', classes: 'govuk-label--s' },
        value: typed.ownerName,
        classes: 'govuk-input--width-20',
        autocomplete: 'off',
        ...errorOf(problems, 'ownerName'),
      })}
      <DayField
        id="dueOn"
        legend="By when"
        hint="For example, 24 11 2026"
        typed={typed.dueOn}
        problem={dayProblem}
      />
    </>
  )
}
