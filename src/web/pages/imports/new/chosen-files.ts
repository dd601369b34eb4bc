import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { FileLimits, SentFile, SentFiles } from '../../../sent-files.ts'

/** How much one form may bring: many times a year's files of the largest council. */
export const fileLimits: FileLimits = { files: 60, bytesEach: 20_000_000, bytesInAll: 60_000_000 }

export interface Chosen {
  readonly year: string
  readonly files: readonly SentFile[]
}

/** What is wrong with what was chosen, each with the field that it is about. */
export interface ChosenWrongly {
  readonly year: string
  readonly problems: readonly { readonly field: 'year' | 'files'; readonly says: string }[]
}

/** Whether what was sent can be looked at: a year, and files with names of their own. */
export function chosenFiles(year: string, sent: SentFiles | undefined): Chosen | ChosenWrongly {
  const problems: { field: 'year' | 'files'; says: string }[] = []
  if (parseCollectionYear(year) === undefined) {
    problems.push({ field: 'year', says: 'Choose the collection year of the files' })
  }
  const files = (sent?.files ?? []).map(({ name, content }) => ({ name: nameOnly(name), content }))
  const wrong = filesProblem(files, sent?.tooMuch)
  if (wrong !== undefined) problems.push({ field: 'files', says: wrong })
  return problems.length === 0 ? { year, files } : { year, problems }
}

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`

function filesProblem(files: readonly SentFile[], tooMuch: SentFiles['tooMuch']): string | undefined {
  switch (tooMuch?.why) {
    case 'file too large':
      return `${nameOnly(tooMuch.file)} is larger than ${megabytes(fileLimits.bytesEach)}. Check that it is the right file`
    case 'too much in all':
      return `The files must be smaller than ${megabytes(fileLimits.bytesInAll)} together. Load them in two parts`
    case 'too many files':
      return `Choose no more than ${fileLimits.files} files at a time`
    case undefined:
      break
  }
  if (files.length === 0) return 'Choose at least one file'
  const notCsv = files.find(({ name }) => !name.toLowerCase().endsWith('.csv'))
  if (notCsv !== undefined) {
    return `${notCsv.name} is not a CSV file. Save it as “CSV UTF-8” and choose it again`
  }
  const names = files.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined ? undefined : `${twice} was chosen twice. Give the files different names`
}

/** Some browsers send the folder too. */
function nameOnly(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}
