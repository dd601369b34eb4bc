import { setTimeout as wait } from 'node:timers/promises'

/** How far working everybody out anew is: children done, of how many. */
export interface WorkOutState {
  readonly why: string
  readonly askedBy: string
  /** An instant in UTC. */
  readonly askedAt: string
  readonly done: number
  /** Undefined until somebody has begun. */
  readonly of: number | undefined
  readonly finished: boolean
}

/** What was asked to be worked out anew, and the batches of it. */
export interface WorkOutRuns {
  /** The newest that was asked for; undefined: nothing ever was. */
  state(authorityId: string): Promise<WorkOutState | undefined>
  /**
   * Works out the next children and notes how far it came, in one transaction: killed in the middle it leaves the
   * batch undone and the note where it was. `busy`: an import, its undoing or another batch goes on.
   */
  step(authorityId: string, most: number): Promise<'more' | 'done' | 'busy'>
}

/** Children in one transaction: about a second of work, after which other pages and whoever waits for the rows come in. */
const atATime = 300

/** Works everybody out anew who is still to be, batch after batch. Answers whether it came to its end. */
export async function workOutBehind(
  runs: WorkOutRuns,
  authorityId: string,
  stopping: () => boolean = () => false,
): Promise<boolean> {
  while (!stopping()) {
    const came = await runs.step(authorityId, atATime)
    if (came !== 'more') return came === 'done'
  }
  return false
}

/** How long an answer waits for work that is quick where there are few children, in milliseconds. */
const patience = 1_500

/** Begins to work out what was asked for, and waits a little: work that takes longer goes on after the answer. */
export async function beginToWorkOut(
  needs: { readonly workOutRuns: WorkOutRuns; readonly onFailure: (error: unknown) => void },
  authorityId: string,
): Promise<void> {
  const work = workOutBehind(needs.workOutRuns, authorityId).catch(needs.onFailure)
  await Promise.race([work, wait(patience)])
}
