import { execFileSync, spawn } from 'node:child_process'
import type { Scratch } from '../scratch.ts'

/** `waymark serve` in a process of its own. */
interface ServingProcess extends AsyncDisposable {
  readonly address: string
  /** The memory that it has, in megabytes. */
  memory(): number
  /** The most that it had at once. */
  mostMemory(): number
}

export async function servingProcess(place: Scratch['place']): Promise<ServingProcess> {
  const [, program = ''] = process.argv
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--no-demonstration'], {
    env: {
      ...process.env,
      DATABASE_URL: place.databaseUrl ?? '',
      WAYMARK_DATA: place.dataDirectory,
      WAYMARK_SECURE_COOKIES: 'no',
      WAYMARK_METRICS: 'no',
      WAYMARK_LOG: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('utf8')}`.slice(-4000)
      const found = /Waymark is at (http:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.on('close', () => reject(new Error(`The site did not start: ${said}`)))
  })
  let most = 0
  const look = () => {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString())
    most = Math.max(most, kilobytes / 1024)
    return kilobytes / 1024
  }
  const looking = setInterval(look, 500)
  return {
    address,
    memory: look,
    mostMemory: () => Math.max(most, look()),
    async [Symbol.asyncDispose]() {
      clearInterval(looking)
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Signs somebody in, and gives the cookie that says so. */
export async function signedIn(address: string, email: string, password: string): Promise<string> {
  const form = await fetch(`${address}/sign-in`)
  const token = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? ''
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(form) },
    body: new URLSearchParams({ email, password, _csrf: token }),
  })
  if (answer.status !== 303) throw new Error(`${email} was not signed in: ${answer.status}`)
  return cookiesOf(answer)
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')
}
