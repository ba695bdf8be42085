import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Arguments } from '../../server/src/cli/arguments.js'
import { longest, type NumberedLine, numberedLines } from '../../server/src/cli/lines.js'
import { openCrew } from '../../server/src/cli/stream-crew.js'
import { madeUpNote } from './notes.js'

const cli = resolve('dist/cli.js')
// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
type Json = any

function stream(input: string | Uint8Array, ...args: string[]): { status: number | null; lines: Json[]; err: string } {
  const done = spawnSync(process.execPath, [cli, 'check', '--stream', ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  })
  const lines = done.stdout.split('\n').filter(Boolean)
  return { status: done.status, lines: lines.map((line) => JSON.parse(line) as Json), err: done.stderr }
}
let folder = ''

describe('check --stream', function () {
  this.timeout(60_000)
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'spine-report-stream-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('answers each record with one line, in order, whatever the number of threads', () => {
    const notes = Array.from({ length: 150 }, (_, i) => ({ id: i, text: madeUpNote(i) }))
    const input = notes.map((note) => `${JSON.stringify(note)}\n`).join('')
    const one = stream(input, '--jobs', '1')
    const three = stream(input, '--jobs', '3')
    assert.deepEqual([one.status, three.status, one.err, three.err], [0, 0, '', ''])
    assert.deepEqual(
      one.lines.map(({ id }) => id),
      notes.map(({ id }) => id),
    )
    assert.deepEqual(three.lines, one.lines)
    writeFileSync(join(folder, 'note.md'), notes[11]!.text)
    const plain = spawnSync(process.execPath, [cli, 'check', '--format', 'json', 'note.md'], { cwd: folder })
    const { reportType, findings } = JSON.parse(plain.stdout.toString()).files[0]
    assert.deepEqual(one.lines[11], { id: 11, reportType, findings })
    assert.ok(findings.length > 0)
  })

  it('answers bad records with an error and goes on', () => {
    writeFileSync(join(folder, 'note.md'), '# Note\n\nPedicle screws were placed at L9.\n')
    const records = [
      '\ufeff{"id":"a","text":"Screws at L9."}',
      'no JSON of patient Smith',
      '',
      '[1]',
      'null',
      '{"id":"b"}',
      '{"id":{},"text":"x"}',
      '{"id":"c","text":5}',
      '{"id":"d","text":"x","type":"poem"}',
      '{"id":"e","path":"gone.md"}',
      '{"path":"note.md"}',
      '{"__proto__":{"text":"x"},"id":"f"}',
      '{"id":"g","text":"Screws at L9.","type":"operative-note"}',
    ]
    const { status, lines, err } = stream(`${records.join('\r\n')}`)
    assert.deepEqual([status, err], [0, ''])
    assert.deepEqual(
      lines.map(({ id, path, line, error, findings }) => [id ?? path, error ? line : findings.length > 0]),
      [
        ['a', true],
        [undefined, 2],
        [undefined, 4],
        [undefined, 5],
        ['b', 6],
        [undefined, 7],
        ['c', 8],
        ['d', 9],
        ['e', 10],
        ['note.md', true],
        ['f', 12],
        ['g', true],
      ],
    )
    assert.equal(lines.at(-1).reportType, 'operative-note')
    assert.ok(!JSON.stringify(lines).includes('Smith'), 'a bad line is not repeated')
  })

  it('shows only what was asked for, in the language that was asked for, and refuses misuse', () => {
    const record = '{"id":1,"text":"Fusion of S1-L4 was planned. Screws at L9."}\n'
    assert.deepEqual([...new Set(stream(record, '--quiet').lines[0].findings.map((f: Json) => f.severity))], ['error'])
    assert.match(stream(record, '--language', 'zh-cn').lines[0].findings[0].message, /\p{Script=Han}/u)
    for (const args of [['x.md'], ['--jobs', '0'], ['--jobs', '999'], ['--type', 'poem']]) {
      const { status, err } = stream(record, ...args)
      assert.equal(status, 2, args.join(' '))
      assert.match(err, /--help/)
    }
  })

  it('answers a record at once, and ends when nobody reads', async () => {
    const child = spawn(process.execPath, [cli, 'check', '--stream', '--jobs', '2'])
    child.stdin.write(`${JSON.stringify({ id: 1, text: 'Screws at L9.' })}\n`)
    const [first] = await new Promise<Buffer[]>((done) => child.stdout.once('data', (data: Buffer) => done([data])))
    assert.equal(JSON.parse(first!.toString()).id, 1)
    child.stdout.destroy()
    child.stdin.on('error', () => undefined)
    const more = `${JSON.stringify({ id: 2, text: 'Screws at L9.' })}\n`.repeat(2000)
    child.stdin.write(more)
    const status = await new Promise((done) => child.on('exit', done))
    assert.equal(status, 0)
  })

  it('loses only the record on which a thread dies or hangs', async () => {
    const script = join(folder, 'thread.cjs')
    writeFileSync(
      script,
      `const { parentPort } = require('node:worker_threads')
       parentPort.on('message', (batch) => {
         if (batch.some(({ text }) => text === 'die')) throw new Error('dead')
         if (batch.some(({ text }) => text === 'hang')) for (;;);
         parentPort.postMessage({ lines: batch.map(({ text }) => text), notes: [] })
       })`,
    )
    const crew = openCrew(script, 2, { task: 'check', args: {} as Arguments }, 1500)
    const batch = (texts: string[], from: number) => texts.map((text, i) => ({ text, line: from + i }))
    const all = await Promise.all([
      crew.answers(batch(['a', 'die', 'b'], 1)),
      crew.answers(batch(['c', 'hang'], 4)),
      crew.answers(batch(['d'], 6)),
    ])
    await crew.end()
    const lines = all.flatMap((answers) => answers.lines)
    assert.deepEqual(
      lines.map((line) => (line.startsWith('{') ? (JSON.parse(line) as Json).line : line)),
      ['a', 2, 'b', 'c', 5, 'd'],
    )
  })

  it('reads lines across pieces of any size and leaves out those that are too long', async () => {
    const text = '\ufeffone\n\nöäü脊柱\nlast'
    for (const size of [1, 2, 3, 7, 100]) {
      const bytes = Buffer.from(text)
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      const lines = await all(pieces)
      assert.deepEqual(
        lines.map((l) => `${l.line} ${l.text}`),
        ['1 one', '2 ', '3 öäü脊柱', '4 last'],
      )
    }
    const long = Buffer.alloc(longest / 8, 'x')
    const lines = await all([...Array<Buffer>(9).fill(long), Buffer.from('\nnext\n')])
    assert.deepEqual(
      lines.map((l) => l.text),
      [undefined, 'next'],
    )
  })
})

async function all(pieces: readonly Uint8Array[]): Promise<NumberedLine[]> {
  const input = async function* (): AsyncGenerator<Uint8Array> {
    yield* pieces
  }
  const lines: NumberedLine[] = []
  for await (const some of numberedLines(input())) lines.push(...some)
  return lines
}
