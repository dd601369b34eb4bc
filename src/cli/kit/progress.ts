export interface Progress {
  (what: string, done: number, of: number): void
  end(): void
}

/**
 * Shows long work on stderr: one line that fills on a terminal, elsewhere a plain line a stage and every quarter
 * of a minute, nothing when a program reads the output.
 */
export function progressLine(quiet: boolean): Progress {
  const { stderr } = process
  let last = ''
  let drawnAt = 0
  const clear = () => {
    if (!quiet && stderr.isTTY && last !== '') stderr.write('\r\u001b[K')
  }
  const show = (what: string, done: number, of: number) => {
    if (quiet || of === 0) return
    const now = performance.now()
    if (!stderr.isTTY) {
      if (what === last && now - drawnAt < 15_000) return
      const share = what === last ? `${done.toLocaleString('en-GB')} of ` : ''
      stderr.write(`${what}: ${share}${of.toLocaleString('en-GB')}\n`)
      drawnAt = now
      last = what
      return
    }
    if (what === last && done < of && now - drawnAt < 100) return
    drawnAt = now
    last = what
    const filled = Math.round((done / of) * 30)
    const share = `${Math.floor((done / of) * 100)}%`
    stderr.write(`\r\u001b[K${what} [${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${share}`)
  }
  return Object.assign(show, { end: clear })
}
