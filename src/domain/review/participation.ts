import participation from '#db/reference/participation.json' with { type: 'json' }

const codes = new Set(participation.codes.map(({ code }) => code))

/**
 * The participation code of a review from the codes of its rows. Two different codes contradict each other
 * and one that no list knows says nothing: both are `unknown`. Blank is null: not recorded.
 */
export function knownCode(recorded: readonly (string | null)[]): string | null {
  const said = new Set(recorded.flatMap((code) => (code === null ? [] : [code.trim().toUpperCase()])))
  const [code, ...others] = said
  if (code === undefined) return null
  return others.length === 0 && codes.has(code) ? code : 'unknown'
}
