import type { Language } from '#domain/preparing/forms/form.ts'
import type { ChoiceField, Setting } from './setting-fields.ts'

/** The languages into which Waymark’s own words were put, beside English. */
const translations = {
  fr: { name: 'French', pages: 'the page and form of a child behind their link' },
} as const satisfies Readonly<Partial<Record<Language, { readonly name: string; readonly pages: string }>>>

const fields: readonly ChoiceField[] = Object.entries(translations).map(([language, { name, pages }]) => ({
  kind: 'choice',
  name: language,
  label: `${name}: ${pages}`,
  choices: [
    {
      value: 'not_checked',
      text: 'Not checked by a native speaker: the page says so, and the English stands beside it',
    },
    { value: 'checked', text: 'Read by a native speaker, and right' },
  ],
  standard: 'not_checked',
}))

/** Whether the words of each language were read by somebody whose language it is: the council says so, and who did. */
export const translationsSetting: Setting = {
  title: 'Words in other languages',
  meaning:
    'The words that Waymark brings in other languages have not been checked by a native speaker. Until this council confirms that one has read them, every such page says so, and the English stands beside each question. Write under the reason who read them.',
  fields,
}

/** Whether a council has confirmed the words of a language, from what is kept of its policy. English is the original. */
export function isCheckedIn(language: Language, kept: Readonly<Record<string, unknown>>): boolean {
  return language === 'en' || kept[language] === 'checked'
}
