const inEngland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** A moment in UTC as a clock in England showed it: `23 November 2026 at 09:30`. */
export function writtenInstant(instant: string): string {
  return inEngland.format(new Date(instant))
}
