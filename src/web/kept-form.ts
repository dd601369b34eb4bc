import { z } from 'zod'
import type { Seal } from './seal.ts'

/**
 * A form that was sent after its session had ended. What was typed travels, sealed, through the sign-in page,
 * and is shown again to the same person, who decides whether to send it.
 */
export interface KeptForm {
  readonly userId: string
  readonly path: string
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Seconds since 1970. */
  readonly keptAt: number
}

const keptForm: z.ZodType<KeptForm> = z.object({
  userId: z.string(),
  path: z.string(),
  fields: z.record(z.string(), z.string()),
  keptAt: z.number(),
})

const keptForSeconds = 12 * 60 * 60
/** The longest form that is kept, in characters: the records of a review are far shorter. */
const longest = 200_000

/** The sealed form, or undefined when it is too long to be carried. */
export function keepForm(seal: Seal, form: KeptForm): string | undefined {
  const text = JSON.stringify(form)
  return text.length > longest ? undefined : seal.close(text)
}

/** The form, for the person who typed it, within twelve hours. */
export function openKeptForm(
  seal: Seal,
  sealed: string | undefined,
  userId: string,
  now: number,
): KeptForm | undefined {
  const text = sealed === undefined || sealed === '' ? undefined : seal.open(sealed)
  if (text === undefined) return undefined
  const form = keptForm.safeParse(JSON.parse(text))
  if (!form.success || form.data.userId !== userId) return undefined
  return now - form.data.keptAt > keptForSeconds ? undefined : form.data
}
