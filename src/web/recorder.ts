import type { Recorder } from '#app/recording/recording.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { AskedBySomebody } from './route.ts'

/** Whoever asks, as what is recorded here names them: what they may is asked of the access table each time. */
export function recorderOf({ who, requestId }: Pick<AskedBySomebody, 'who' | 'requestId'>): Recorder {
  return {
    authorityId: who.authorityId,
    actor: who.email,
    name: who.name,
    role: who.role,
    requestId,
    may: (action) => mayI(who, action),
  }
}
