import { type UndatedClock, asSoonAsPracticable, since } from '#domain/law/clock.ts'
import { childrenAct1989 } from '#domain/law/instruments.ts'

/**
 * A child left without an IRO is given a new one as soon as practicable.
 *
 * The law gives no number of days, so no date can be worked out: the days without an IRO are counted and
 * shown instead.
 */
export const iroReplaced: UndatedClock = {
  id: 'C01c',
  slug: 'iro.replaced',
  title: 'IRO replaced when vacant',
  statement: 'A child left without an IRO is given a new one as soon as practicable.',
  kind: 'statute',
  confidence: 'primary',
  source: 'CA 1989 s25A(3)',
  cites: [childrenAct1989('section 25A(3)')],
  inForce: since('2011-04-01'),
  limit: asSoonAsPracticable,
  anchor: 'iro_vacancy',
  worked: [],
}
