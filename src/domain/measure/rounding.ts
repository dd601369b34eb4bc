/**
 * Exact fractions: a figure is rounded once, half up, from whole numbers. Binary floating point turns 0.05
 * into something a little less and prints 4.0 for 4.05: so nothing here divides before it rounds.
 */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** A whole number as a fraction. */
export function whole(count: number | bigint): Fraction {
  return { over: BigInt(count), under: 1n }
}

/** The fraction that a decimal text names: `0.8`, `12`, `-3.50`. Throws RangeError when it names none. */
export function fractionOf(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (match === null) throw new RangeError(`${text} is not a decimal number`)
  const [, sign = '', before = '0', after = ''] = match
  const over = BigInt(before + after)
  return { over: sign === '-' ? -over : over, under: 10n ** BigInt(after.length) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** `a` over `b`; null where `b` is 0: a share of nothing is no number. */
export function dividedBy(a: Fraction, b: Fraction): Fraction | null {
  if (b.over === 0n) return null
  const sign = b.over < 0n ? -1n : 1n
  return { over: a.over * b.under * sign, under: a.under * b.over * sign }
}

/** Less than 0, 0, or more: as `a` is below, at or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The fraction to so many decimal places, half up (away from zero), as the number that is printed. */
export function rounded(fraction: Fraction, decimals: number): number {
  const negative = fraction.over < 0n
  const over = (negative ? -fraction.over : fraction.over) * 10n ** BigInt(decimals)
  const steps = (2n * over + fraction.under) / (2n * fraction.under)
  const digits = steps.toString().padStart(decimals + 1, '0')
  const split = digits.length - decimals
  return Number(`${negative && steps !== 0n ? '-' : ''}${digits.slice(0, split)}.${digits.slice(split)}0`)
}

/** `numerator` of `denominator` in percent, to one decimal place, half up; null of nothing. */
export function percentOf(numerator: number, denominator: number): number | null {
  const share = dividedBy(whole(BigInt(numerator) * 100n), whole(denominator))
  return share === null ? null : rounded(share, 1)
}
