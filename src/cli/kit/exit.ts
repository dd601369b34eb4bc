/** Why a command ends other than well: the sentence goes to stderr, the code to the shell. */
export class CommandFailed extends Error {
  readonly exitCode: 1 | 2
  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The work could not be done (exit 1): one sentence that says why and what to do. */
export function couldNot(message: string): CommandFailed {
  return new CommandFailed(message, 1)
}

/** The command was called wrongly (exit 2). */
export function calledWrongly(message: string): CommandFailed {
  return new CommandFailed(message, 2)
}
