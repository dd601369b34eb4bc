import { type CodeListInWords, codeListsInWords } from '#exchange/code-lists-in-words.ts'

export type ShownCodeList = CodeListInWords

/** Every list of the return and of the activity files, by name: the very lists that an import checks. */
export function codeLists(): readonly ShownCodeList[] {
  return codeListsInWords()
}
