import { spawn } from 'node:child_process'

const program = `
const http = require('node:http')
const parts = []
process.stdin.on('data', (part) => parts.push(part)).on('end', () => {
  const body = Buffer.concat(parts)
  const server = http.createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body)
  })
  server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)))
})`

/** The plainest server of the same bytes, in a process of its own. */
export async function staticPage(body: Buffer): Promise<AsyncDisposable & { readonly address: string }> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  child.stdin.end(body)
  const port = await new Promise<string>((done) => {
    child.stdout.once('data', (chunk: Buffer) => done(chunk.toString('utf8')))
  })
  return {
    address: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
