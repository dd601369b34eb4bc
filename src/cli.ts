import { a } from '#domain/a.ts'
process.stdout.write(`${a}\n`)
