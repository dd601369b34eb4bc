/**
 * What was typed and not sent yet, kept in this browser. It is encrypted with a key that the page was given and that
 * is written nowhere: without the page's own answer from the site nothing here can be read.
 */
export interface Draft {
  /** The review and the section. */
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
  /** The version that was seen when it was typed. */
  readonly version: number
  /** The open page that typed it. */
  readonly mark: string
}

interface Kept {
  readonly id: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
  readonly at: number
}

const databaseName = 'waymark-drafts'
const storeName = 'drafts'
/** A draft that nothing opens any more is of a session that is gone: it is removed after so long, in milliseconds. */
const keptAtMost = 24 * 60 * 60 * 1000

export class Drafts {
  readonly #key: CryptoKey

  private constructor(key: CryptoKey) {
    this.#key = key
  }

  /** Undefined where the browser cannot keep anything safely: then nothing is kept. */
  static async open(key: string | undefined): Promise<Drafts | undefined> {
    if (key === undefined || key === '' || !('subtle' in crypto)) return undefined
    const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    )
    try {
      const imported = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
      await inStore('readonly', (store) => store.count())
      return new Drafts(imported)
    } catch {
      return undefined
    }
  }

  async keep(draft: Draft): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(draft))
    const sealed = await crypto.subtle.encrypt(this.#sealing(nonce, draft.id), this.#key, text)
    const kept: Kept = { id: draft.id, nonce, sealed, at: Date.now() }
    await inStore('readwrite', (store) => store.put(kept))
  }

  async forget(id: string): Promise<void> {
    await inStore('readwrite', (store) => store.delete(id))
  }

  /** The drafts of a review that the key opens. What it does not open stays until its time is over. */
  async ofReview(reviewId: string): Promise<readonly Draft[]> {
    const all = await inStore<Kept[]>('readonly', (store) => store.getAll())
    const opened: Draft[] = []
    for (const kept of all) {
      if (Date.now() - kept.at > keptAtMost) await this.forget(kept.id)
      else if (kept.id.startsWith(`${reviewId} `)) {
        const draft = await this.#opened(kept)
        if (draft !== undefined) opened.push(draft)
      }
    }
    return opened
  }

  async #opened(kept: Kept): Promise<Draft | undefined> {
    try {
      const text = await crypto.subtle.decrypt(this.#sealing(kept.nonce, kept.id), this.#key, kept.sealed)
      return readDraft(JSON.parse(new TextDecoder().decode(text)))
    } catch {
      return undefined
    }
  }

  /** The name of the draft is sealed with it: one put in the place of another does not open. */
  #sealing(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }
  }
}

function readDraft(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, fields, version, mark } = value as Partial<Record<keyof Draft, unknown>>
  if (typeof id !== 'string' || typeof version !== 'number' || typeof mark !== 'string') return undefined
  if (typeof fields !== 'object' || fields === null) return undefined
  const texts = Object.entries(fields).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { id, version, mark, fields: Object.fromEntries(texts) }
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' })
    opening.onerror = () => reject(opening.error ?? new Error('The browser keeps nothing'))
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(storeName, mode)
      const asked = work(transaction.objectStore(storeName))
      transaction.oncomplete = () => {
        database.close()
        resolve(asked.result)
      }
      transaction.onerror = transaction.onabort = () => {
        database.close()
        reject(transaction.error ?? new Error('The browser did not keep it'))
      }
    }
  })
}
