import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { kitAt, wrenAt } from './people/adoption.ts'
import { coreyAt, tobiasAt } from './people/adjourned-reviews.ts'
import { callumAt, reeceAt, skyeAt, theoAt } from './people/coming-and-going.ts'
import { hanaAt } from './people/dispute.ts'
import { graceAt, jamalAt } from './people/growing-up.ts'
import { amaraAt } from './people/late-notification.ts'
import { dylanAt, maxAt, millieAt } from './people/late-reviews.ts'
import { elifAt, keiraAt } from './people/out-of-sight.ts'
import { siblingsAt } from './people/siblings.ts'
import { yonasAt } from './people/unaccompanied.ts'
import type { Story } from './story.ts'

const tellers: readonly ((today: CalendarDate) => Story)[] = [
  amaraAt,
  tobiasAt,
  coreyAt,
  hanaAt,
  siblingsAt,
  wrenAt,
  kitAt,
  jamalAt,
  yonasAt,
  elifAt,
  millieAt,
  dylanAt,
  maxAt,
  skyeAt,
  callumAt,
  reeceAt,
  graceAt,
  keiraAt,
  theoAt,
]

/** Every named story, standing at a day: their dates run from it, so that a dispute in its third week stays in it. */
export function storiesAt(today: CalendarDate): readonly Story[] {
  return tellers.map((tell) => tell(today))
}
