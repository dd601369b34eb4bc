import { Command } from 'commander'
import { vi } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { allocationCommand } from '#cli/allocation/allocation.ts'
import { conflictCommand } from '#cli/conflict.ts'
import { decisionCommand } from '#cli/decision/decision.ts'
import { entryCommand } from '#cli/entry/entry.ts'
import { leaveCommand } from '#cli/leave.ts'
import { messageCommand } from '#cli/message/message.ts'
import { recordCommand } from '#cli/record/record.ts'
import { reviewCommand } from '#cli/review/review.ts'
import type { Database } from '#store/database/database.ts'
import { type Waymark, waymarkOn } from '../../src/wiring-commands.ts'

/** Runs commands that record, as from a terminal, on a day. */
export interface Terminal {
  /** What it printed. Rejects with the sentence that goes to stderr. */
  run(...words: readonly string[]): Promise<string>
  /** What it printed as JSON. */
  json(...words: readonly string[]): Promise<unknown>
  /** Moves the day on which commands run. */
  on(day: string): void
}

/** A terminal of somebody who looks after one council. The database stays open: it is the test's own. */
export function terminalOf(db: Database, slug: string, day: string, actor = 'command line (sam)'): Terminal {
  let now = calendarDate(day)
  const today = { today: () => now }
  const open = async (): Promise<Waymark> => {
    const waymark = waymarkOn(db, actor)
    const { reviews, meetings, entries, decisions, records, allocations } = waymark
    const reviewsOn = { ...reviews, ...today }
    return {
      ...waymark,
      reviews: reviewsOn,
      meetings: { ...meetings, ...today },
      entries: { ...entries, ...today },
      decisions: { ...decisions, ...today, reviews: reviewsOn },
      records: { ...records, ...today, reviews: reviewsOn },
      allocations: { ...allocations, ...today },
      preparing: { ...waymark.preparing, ...today },
      booking: { ...waymark.booking, ...today },
      conflicts: { ...waymark.conflicts, ...today },
      messages: { ...waymark.messages, ...today },
      leave: { ...waymark.leave, ...today },
      midway: { ...waymark.midway, ...today },
      [Symbol.asyncDispose]: async () => {},
    }
  }
  const run = async (...words: readonly string[]): Promise<string> => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
    for (const command of [allocationCommand, entryCommand, reviewCommand, recordCommand, decisionCommand])
      command(program, open)
    for (const command of [conflictCommand, messageCommand, leaveCommand]) command(program, open)
    const printed: string[] = []
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    try {
      await program.parseAsync([...words, '--authority', slug], { from: 'user' })
    } finally {
      spy.mockRestore()
    }
    return printed.join('')
  }
  return {
    run,
    json: async (...words) => JSON.parse(await run(...words, '--json')) as unknown,
    on: (other) => {
      now = calendarDate(other)
    },
  }
}
