import type { Command } from 'commander'
import { vi } from 'vitest'
import { CommandFailed } from '#cli/kit/exit.ts'

/** What a command said, and how it ended. */
export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command in this process and takes down what it says; `err` is the sentence that goes to stderr. */
export async function saidBy(program: Command, words: readonly string[]): Promise<Said> {
  let out = ''
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return { exit: 0, out, err: '' }
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    return { exit: error.exitCode, out, err: error.message }
  } finally {
    written.mockRestore()
  }
}
