import { grouped } from '#domain/grouped.ts'

/** A message that waits to be gathered. */
export interface Waiting {
  readonly messageId: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
}

/** One message for one person, made of all that waits for them. */
export interface Gathered {
  readonly toName: string
  readonly toAddress: string
  readonly of: readonly string[]
  readonly fields: { readonly to: string; readonly count: string; readonly items: string }
}

/** Gathers what waits into one message a person, in the order in which it came. */
export function gather(waiting: readonly Waiting[]): readonly Gathered[] {
  const byAddress = grouped(waiting, ({ toAddress }) => toAddress.toLowerCase())
  return [...byAddress.values()].flatMap((theirs) => {
    const [first] = theirs
    if (first === undefined) return []
    const { toName, toAddress } = first
    const items = theirs
      .map(({ subject, body }) => `${subject}\n\n${withoutGreeting(body)}`)
      .join('\n\n--\n\n')
    const count = theirs.length === 1 ? 'one thing' : `${theirs.length} things`
    return [
      {
        toName,
        toAddress,
        of: theirs.map(({ messageId }) => messageId),
        fields: { to: toName, count, items },
      },
    ]
  })
}

/** The message greets once. */
function withoutGreeting(body: string): string {
  return body.replace(/^Dear [^\n]*,\n\n/, '')
}
