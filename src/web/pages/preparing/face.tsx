/** How far the ends of the mouth lie above its middle, of a face 40 wide. */
const mouths = { great: 9, good: 5, ok: 0, not_good: -5, bad: -9 } as const

type Mood = keyof typeof mouths

export function isFace(text: string): text is Mood {
  return Object.hasOwn(mouths, text)
}

/** A drawn face beside its word: the word says it, the picture helps whoever would rather look. */
export function Face(props: { readonly mood: Mood }) {
  const bend = mouths[props.mood]
  const middle = 27 + bend / 3
  return (
    <svg
      class="waymark-face__drawn"
      viewBox="0 0 40 40"
      width="44"
      height="44"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="20" cy="20" r="18" fill="#fff7d6" stroke="#0b0c0c" stroke-width="2" />
      <circle cx="14" cy="16" r="2.4" fill="#0b0c0c" />
      <circle cx="26" cy="16" r="2.4" fill="#0b0c0c" />
      <path
        d={`M11 ${middle - bend / 2} Q20 ${middle + bend} 29 ${middle - bend / 2}`}
        fill="none"
        stroke="#0b0c0c"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </svg>
  )
}
