import type { Recorder } from '#app/recording/recording.ts'
import type { AgendaItem } from '#domain/preparing/preparation.ts'
import { type Prepared, prepare, type PreparingNeeds, refused } from './prepare.ts'

const action = 'prepare-reviews'

/** Puts something on the agenda. What the child wants to talk about comes before everything else. */
export function addToAgenda(
  needs: PreparingNeeds,
  by: Recorder,
  reviewId: string,
  added: Pick<AgendaItem, 'words' | 'ofChild'> & { readonly askedBy: string },
): Promise<Prepared> {
  const on = { reviewId, action, did: 'added to the agenda' } as const
  return prepare(needs, by, on, async ({ review, transaction }): Promise<Prepared> => {
    const words = added.words.trim()
    if (words === '') return refused('Enter what is to be talked about', 'words')
    if (words.length > 1000) return refused('Enter at most 1,000 characters', 'words')
    await transaction.keepAgendaItem({
      itemId: transaction.newId(),
      reviewId,
      childId: review.childId,
      ofChild: added.ofChild,
      askedBy: added.askedBy.trim() === '' ? by.name : added.askedBy.trim(),
      words,
      withdrawnOn: null,
      version: 0,
    })
    return { kind: 'done' }
  })
}

/** Takes something off the agenda, or puts it back: it stays to be seen that it was there. */
export function withdrawFromAgenda(
  needs: PreparingNeeds,
  by: Recorder,
  at: { readonly reviewId: string; readonly itemId: string; readonly back: boolean },
): Promise<Prepared> {
  const on = { reviewId: at.reviewId, action, did: 'changed the agenda' } as const
  return prepare(needs, by, on, async ({ transaction, today }): Promise<Prepared> => {
    const item = (await transaction.agendaOf(at.reviewId)).find(({ itemId }) => itemId === at.itemId)
    if (item === undefined) return { kind: 'not-found' }
    await transaction.keepAgendaItem({ ...item, withdrawnOn: at.back ? null : today })
    return { kind: 'done' }
  })
}
