import { workOutBehind, type WorkOutRuns } from '#app/care/work-out-behind.ts'

export interface GoOnNeeds {
  readonly runs: WorkOutRuns
  /** Whether the site is being stopped: what is left is taken up when it starts again. */
  readonly stopping?: () => boolean
  readonly authorities: () => Promise<readonly { readonly authorityId: string }[]>
}

/** Goes on with working children out anew in every authority where that was left in the middle. */
export async function goOn({ runs, authorities, stopping }: GoOnNeeds): Promise<void> {
  for (const { authorityId } of await authorities()) {
    if ((await runs.state(authorityId))?.finished === false) await workOutBehind(runs, authorityId, stopping)
  }
}
