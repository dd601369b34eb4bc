import type { Transport } from '#app/message/outbox.ts'
import { byNotify } from './by-notify.ts'
import { bySmtp } from './by-smtp.ts'
import { toFiles } from './to-files.ts'

/** Which way out a site uses. */
export interface TransportSettings {
  readonly by: string
  readonly folder: string
  readonly from: string
  readonly notify: {
    readonly key: string | undefined
    readonly email: string | undefined
    readonly text: string | undefined
    readonly letter: string | undefined
    readonly url: string | undefined
  }
}

/** The way out that the settings name; a folder of files when they name none. */
export function transportOf({ by, folder, from, notify }: TransportSettings): Transport {
  if (by === 'notify' && notify.key !== undefined) {
    const { key, email, text, letter, url } = notify
    const templates = {
      ...(email === undefined ? {} : { email }),
      ...(text === undefined ? {} : { text }),
      ...(letter === undefined ? {} : { letter }),
    }
    return byNotify({ key, templates, url })
  }
  return by.startsWith('smtp') ? bySmtp(by, { from }) : toFiles(folder, { from })
}
