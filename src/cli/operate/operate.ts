import { CannotBeDone, type Operations } from '#app/operate/operations.ts'
import { couldNot } from '../kit/exit.ts'

/** Opens the database for a command that runs the system. */
export type OpenOperations = () => Promise<Operations>

/** Opens the database, does the work and closes it again; what cannot be done ends the command with its sentence. */
export async function operate(open: OpenOperations, work: (on: Operations) => Promise<void>): Promise<void> {
  const operations = await open()
  try {
    await work(operations)
  } catch (error) {
    throw error instanceof CannotBeDone ? couldNot(error.message) : error
  } finally {
    await operations.close()
  }
}

export interface JsonOption {
  readonly json?: boolean
}

/** Prints JSON when it was asked for, else the lines. */
export function printEither(options: JsonOption, value: unknown, lines: readonly string[]): void {
  const text = options.json === true ? JSON.stringify(value, null, 2) : lines.join('\n')
  process.stdout.write(text === '' ? '' : `${text}\n`)
}

/** Rows as columns of even width, the first row their heads. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const width = (place: number) => Math.max(...rows.map((row) => row[place]?.length ?? 0))
  return rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(width(place)))
      .join('  ')
      .trimEnd(),
  )
}
