import { startReview } from '#app/review/hold-review.ts'
import { todayInEngland } from '../../src/today.ts'
import { reviewNeedsOf } from '../../src/wiring-recording.ts'
import { owedReview } from './owed-review.ts'
import { recorder } from './recorder.ts'
import type { TestSite } from './site.ts'
import { importSmallCouncil } from './small-council.ts'

/** Loads the small council and starts Leo's review today; its id. */
export async function reviewUnderWay(site: Pick<TestSite, 'db' | 'authorityId'>): Promise<string> {
  await importSmallCouncil(site.db, site.authorityId)
  const needs = reviewNeedsOf(site.db, 'test')
  const by = recorder(site.authorityId)
  const { reviewId } = await owedReview(needs, by, 'L100')
  await startReview(needs, by, { reviewId }, todayInEngland())
  return reviewId
}
