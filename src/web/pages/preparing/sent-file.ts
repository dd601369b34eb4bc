import type { SentFile, SentFiles } from '../../sent-files.ts'

/** The one file that a form brought; why it cannot be taken, or undefined when there was none. */
export function sentFile(sent: SentFiles | undefined): SentFile | { readonly fault: string } | undefined {
  const why = sent?.tooMuch?.why
  if (why === 'too many files') return { fault: 'Choose one file. What you wrote is kept below' }
  if (why !== undefined) return { fault: 'The file is larger than 10 MB. Send a smaller one' }
  return sent?.files[0]
}

/** The files that a child sent with their words; why they cannot be taken. */
export function sentFiles(
  sent: SentFiles | undefined,
): { readonly files: readonly SentFile[] } | { readonly fault: 'too many' | 'too large' } {
  const why = sent?.tooMuch?.why
  if (why === 'too many files') return { fault: 'too many' }
  if (why !== undefined) return { fault: 'too large' }
  return { files: sent?.files ?? [] }
}
