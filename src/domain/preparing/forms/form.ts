/** Whose form it is. */
export type FormId = 'child' | 'parent' | 'carer' | 'school' | 'health' | 'advocate' | 'social_work_report'

/** A language that a form is there in, by its code. */
export const languages = ['en', 'fr'] as const

export type Language = (typeof languages)[number]

/** One question: words, one of several, a face, or each of the people around the child. */
export type Question =
  | { readonly id: string; readonly kind: 'words'; readonly label: string; readonly hint?: string }
  | {
      readonly id: string
      readonly kind: 'choice' | 'faces'
      readonly label: string
      readonly hint?: string
      readonly choices: Readonly<Record<string, string>>
      /** More about it for those who ask: what chairing means. */
      readonly explained?: { readonly summary: string; readonly words: string }
    }
  | {
      readonly id: 'people'
      readonly kind: 'people'
      readonly label: string
      readonly hint?: string
      readonly choices: Readonly<Record<'yes' | 'no' | 'not_sure', string>>
    }

/** A form in one language. */
export interface FormWords {
  readonly title: string
  readonly lead: string
  readonly questions: readonly Question[]
}

/** A form of a version: old answers keep the questions that they answered. */
export interface Form {
  readonly id: FormId
  readonly version: number
  readonly words: { readonly en: FormWords } & Readonly<Partial<Record<Language, FormWords>>>
}

/** What somebody answered: a text by the name of the question; nothing where they left it. */
export type Answers = Readonly<Record<string, string>>

/** The longest answer that is kept, in characters. */
export const longestAnswer = 10_000

/** A form in a language, in English where it is not there. */
export function formIn(form: Form, language: string): FormWords {
  return (language === 'fr' ? form.words.fr : undefined) ?? form.words.en
}

/** What was sent as answers of a form: its own questions alone, without blanks. `people.<id>` is each person's. */
export function answersIn(form: Form, sent: Readonly<Record<string, string | undefined>>): Answers {
  const kept = Object.entries(sent).flatMap(([name, value]): [string, string][] => {
    const text = (value ?? '').trim().slice(0, longestAnswer)
    return text === '' || !isAnswerTo(form, name, text) ? [] : [[name, text]]
  })
  return Object.fromEntries(kept)
}

function isAnswerTo(form: Form, name: string, text: string): boolean {
  const question = form.words.en.questions.find(({ id, kind }) =>
    kind === 'people' ? name.startsWith(`${id}.`) : id === name,
  )
  if (question === undefined) return false
  return question.kind === 'words' || Object.hasOwn(question.choices, text)
}

/** What an answer says, in the words of its question. */
export function answerInWords(question: Question, answer: string): string {
  if (question.kind === 'words') return answer
  return Object.entries(question.choices).find(([choice]) => choice === answer)?.[1] ?? answer
}
