/** A complaint of the command parser as one line: scripts read one sentence on stderr. */
export function inOneLine(complaint: string): string {
  return `${complaint
    .trim()
    .split(/\s*\n\s*/)
    .join(' ')}\n`
}

/**
 * What is said when something failed that nobody foresaw: one sentence for whoever ran the command, and how
 * whoever mends it finds the place.
 */
export function unforeseen(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const [first = ''] = what.split('\n')
  return `Something failed that should not (${first.trim()}). What was not said to be done was not done: try again, and if it fails again, run it with WAYMARK_LOG=debug and report what it prints.\n`
}
