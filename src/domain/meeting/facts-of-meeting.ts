import type { ReviewFacts } from '#domain/review/live-review.ts'
import { type Content, said } from './field.ts'
import { type AboutReview, dayOfReview } from './what-is-left.ts'
import { codeFault, isParticipationCode } from './took-part.ts'

/**
 * What a section says that the files of the return and the activity files say, too. A section that says none of it
 * leaves everything as it is; one that no longer says it takes it back.
 */
export function factsOf(key: string, content: Content, about: AboutReview): Partial<ReviewFacts> {
  const oneOf = <T extends string>(name: string, list: readonly T[]): T | null =>
    list.find((one) => one === said(content, name)) ?? null
  switch (key) {
    case 'took-part': {
      const code = said(content, 'code')
      const stands =
        isParticipationCode(code) &&
        codeFault(code, { bornOn: about.bornOn, on: dayOfReview(about) }) === undefined
      return { reviewCode: stands ? code : null }
    }
    case 'chairing':
      return { chairedByChild: oneOf('chaired', ['full', 'part', 'none']) }
    case 'permanence':
      return { permanencePlanAgreed: oneOf('agreed', ['yes', 'no']) }
    case 'risk':
      return { highRisk: oneOf('high', ['yes', 'no']) }
    case 'agencies':
      return { agenciesWorkingTogether: oneOf('together', ['yes', 'no']) }
    default:
      return {}
  }
}
