/** What the site tells a page that has sent a section. */
export type Told =
  | {
      readonly kind: 'saved'
      readonly version: number
      readonly words: string
      readonly proposal: string | null
      readonly left: readonly { readonly href: string; readonly words: string }[]
    }
  | {
      readonly kind: 'conflict'
      readonly version: number
      readonly by: string
      readonly theirs: Readonly<Record<string, string>>
      readonly rows: readonly { readonly label: string; readonly theirs: string; readonly mine: string }[]
    }
  | { readonly kind: 'refused' | 'gone'; readonly words: string }
  | { readonly kind: 'there'; readonly csrf: string; readonly draftKey: string | null }

export type Heard =
  | Told
  /** No network, or no answer. */
  | { readonly kind: 'unreachable' }
  /** Nobody is signed in any more, or somebody signed in anew. */
  | { readonly kind: 'signed-out' }

/** How long an answer is waited for, in milliseconds. */
const patience = 20_000

/** Asks the site, and says what came back: whatever is not our own answer counts as none. */
export async function ask(address: string, form?: URLSearchParams): Promise<Heard> {
  try {
    const answer = await fetch(address, {
      ...(form === undefined ? {} : { method: 'POST', body: form }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (
      answer.type === 'opaqueredirect' ||
      answer.status === 401 ||
      answer.status === 422 ||
      answer.status === 403
    )
      return { kind: 'signed-out' }
    if (!answer.ok || !(answer.headers.get('content-type') ?? '').startsWith('application/json'))
      return { kind: 'unreachable' }
    // The site and its page are of one version, and the type is kept beside that of the site's own answers.
    const told: Told = await answer.json()
    return told
  } catch {
    return { kind: 'unreachable' }
  }
}
