import type { TestPerson, TestSite } from './site.ts'
import { testPassword } from './site.ts'

/** A browser without a screen: keeps its cookies, and sends what it is told, as a program that means harm would. */
export interface Caller {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Heard>
  /** Sends a form. Without `token`, the token of the last page is sent along. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    options?: { readonly token?: string | undefined; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Heard>
  signIn(person: TestPerson, password?: string): Promise<Heard>
  readonly cookies: Map<string, string>
  /** The token of the last page that had a form. */
  readonly token: () => string
}

interface Heard {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly setCookies: readonly string[]
}

let callers = 0

/**
 * Somebody at an address of their own, unless one is named: wrong guesses are counted by address, and those of one test
 * are not to be counted against another.
 */
export function caller(site: Pick<TestSite, 'server'>, address = nextAddress()): Caller {
  const cookies = new Map<string, string>()
  let token = ''

  async function ask(
    method: 'GET' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: string,
  ): Promise<Heard> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const heard = await site.server.inject({
      method,
      url,
      remoteAddress: address,
      headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of heard.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    token = /name="_csrf" value="([^"]+)"/.exec(heard.body)?.[1] ?? token
    const set = heard.headers['set-cookie'] ?? []
    return {
      status: heard.statusCode,
      headers: Object.fromEntries(
        Object.entries(heard.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: heard.body,
      setCookies: typeof set === 'string' ? [set] : set.map(String),
    }
  }

  const post: Caller['post'] = (path, fields, { token: given, headers = {} } = {}) =>
    ask(
      'POST',
      path,
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      new URLSearchParams({ ...fields, _csrf: given ?? token }).toString(),
    )

  return {
    cookies,
    token: () => token,
    get: (path, headers = {}) => ask('GET', path, headers),
    post,
    signIn: async (person, password = testPassword) => {
      await ask('GET', '/sign-in', {})
      return post('/sign-in', { email: person.email, password })
    },
  }
}

/** One of the addresses that are kept for benchmarks: 198.18.0.0/15. */
function nextAddress(): string {
  callers += 1
  return `198.${18 + ((callers >> 16) & 1)}.${(callers >> 8) & 255}.${callers & 255}`
}
