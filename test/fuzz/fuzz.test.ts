import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { safeEdits } from '../../server/src/check/fix-all.js'
import { defaultConfig } from '../../server/src/config/config.js'
import { readConfigFile } from '../../server/src/config/file.js'
import { resolveConfig } from '../../server/src/config/resolve.js'
import { createService } from '../../server/src/service.js'
import { applyEdits } from '../../server/src/text/edits.js'

const full = process.env['FULL'] === '1'
const service = createService()
const settings = { config: defaultConfig }
/** Milliseconds that one input may take; many times what it takes, since machines are busy. */
const patience = full ? 1000 : 4000

const level = fc.constantFrom('L4-5', 'S1-L4', 'L9', 'C5/6', 'T12', 'L5 S1', 'l4–l5', 'LS1', '第4腰椎', 'L4-5-6-7')
const word = fc.constantFrom(
  'left',
  'right',
  'bilateral',
  'no',
  'fusion',
  'of',
  'pain',
  '10.0 mg',
  '5 cc',
  'MRN: 12345',
  '01/02/2024',
  'EBL',
  'screws',
  'disc',
  'TLIF',
  'posterior',
  'Dr. X',
  '%',
  '45-year-old',
  'p < 0.05',
  '脊柱',
  '\u0000',
  '\u202e',
  '😀',
  '\ud800',
)
const inline = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 3, arbitrary: level },
  fc
    .tuple(
      fc.constantFrom('**', '_', '`', '~~', '***', '[', '<b>'),
      level,
      fc.constantFrom('**', '_', '`', '~~', '](x)', '</b>', ''),
    )
    .map((p) => p.join('')),
  fc.constantFrom('&nbsp;', '<!--', '-->', '[^1]', '![](x.png)', '\\', '|', '\t', '<div', ']]>', '{{x}}'),
)
const text = fc.array(inline, { maxLength: 14 }).map((parts) => parts.join(' '))
const label = fc.constantFrom(
  'Procedure',
  'Preoperative diagnosis',
  'Findings',
  'Implants',
  'Complications',
  'EBL',
  'Abstract',
  '手术名称',
  'x',
)
const block = fc.oneof(
  text,
  fc.tuple(fc.constantFrom('# ', '## ', '###### ', '#'), label).map((p) => p.join('')),
  fc.tuple(label, text).map(([a, b]) => `**${a}:** ${b}`),
  fc.tuple(label, text).map(([a, b]) => `${a}: ${b}`),
  fc.tuple(fc.constantFrom('- ', '1. ', '> ', '> - ', '    ', '- [ ] '), text).map((p) => p.join('')),
  fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }).map((rows) =>
    rows
      .map((r) => `| ${r.join(' | ')} |`)
      .join('\n')
      .replace('\n', '\n|---|---|\n'),
  ),
  fc
    .tuple(fc.constantFrom('```', '~~~', '<div>', '<!-- spine-report-disable', '[^1]: ', '[x]: <'), text)
    .map((p) => p.join('\n')),
  fc.constantFrom('---', '***', '---\nreport: operative-note\n---', '<!-- spine-report-disable -->', ''),
)
const report = fc
  .tuple(
    fc.constantFrom('', '---\ntype: operative-note\n---\n', '---\na: &a [*a]\n---\n', '---\n'),
    fc.array(block, { maxLength: 10 }),
    fc.constantFrom('\n', '\n\n', '\r\n', '\r'),
  )
  .map(([head, blocks, end]) => head + blocks.join(end))

function checkQuickly(source: string) {
  const start = performance.now()
  const checked = service.openDocument().check(source, settings)
  const took = performance.now() - start
  assert.ok(took < patience, `${Math.round(took)} ms`)
  assert.deepEqual(checked.failures, [])
  for (const { span, fixes, related } of checked.findings)
    for (const { start, end } of [
      span,
      ...related.map((r) => r.span),
      ...fixes.flatMap((f) => f.edits.map((e) => e.span)),
    ])
      assert.ok(0 <= start && start <= end && end <= source.length, `${start}–${end} of ${source.length}`)
  return checked
}
/** The short run is the same every time; the long one is another every time, and prints the seed of what it finds. */
const runs = (short: number, long: number): { numRuns: number; seed?: number } =>
  full ? { numRuns: long } : { numRuns: short, seed: 5 }

describe('fuzz', function () {
  this.timeout(full ? 36_000_000 : 120_000)

  it('no report makes a rule fail, take long or point outside', () => {
    fc.assert(
      fc.property(report, (source) => void checkQuickly(source)),
      runs(80, 900_000),
    )
  })

  it('no string of any characters does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => void checkQuickly(source)),
      runs(80, 100_000),
    )
  })

  it('after edits the findings are those of a fresh check', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(30), text)
    fc.assert(
      fc.property(report, fc.array(edit, { maxLength: 4 }), (first, edits) => {
        const document = service.openDocument()
        document.check(first, settings)
        let source = first
        for (const [at, length, added] of edits) {
          const start = at % (source.length + 1)
          source = source.slice(0, start) + added + source.slice(start + length)
          const { findings } = document.check(source, settings)
          assert.deepEqual(findings, service.openDocument().check(source, settings).findings)
        }
      }),
      runs(25, 20_000),
    )
  })

  it('safe fixes come to an end and leave nothing of their own to fix', () => {
    fc.assert(
      fc.property(report, (first) => {
        let source = first
        for (let round = 0; round < 8; round++) {
          const edits = safeEdits(checkQuickly(source).findings)
          const next = edits.length ? applyEdits(source, edits) : source
          if (next === source) return
          source = next
        }
        assert.fail('eight rounds were not enough')
      }),
      runs(30, 50_000),
    )
  })

  it('no configuration makes its reader throw or reach into prototypes', () => {
    const key = fc.constantFrom(
      'rules',
      'options',
      'words',
      'extends',
      'overrides',
      'files',
      'reports',
      'reportType',
      '__proto__',
      'constructor',
      'levels/none',
      'levels',
      'x',
    )
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('off', 'error', '**', '{a,b}'.repeat(30), '../../..', '[', null, true, Number.MAX_VALUE, ''),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map((pairs) => ({ pairs })),
      ),
    }))
    const print = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(print).join(',')}]`
        : typeof value === 'object' && value !== null
          ? `{${(value as { pairs: [string, unknown][] }).pairs.map(([k, v]) => `"${k}":${print(v)}`).join(',')}}`
          : String(JSON.stringify(value))
    const damage = fc.constantFrom<(s: string) => string>(
      (s) => s,
      (s) => s.slice(0, -1),
      (s) => `&a ${s} *a`,
      (s) => s.replaceAll('"', "'"),
      (s) => `- ${s}\n? !!js/function x`,
    )
    fc.assert(
      fc.property(json, damage, (value, change) => {
        const source = change(print(value))
        readConfigFile(source, service.names)
        const start = performance.now()
        resolveConfig('/a/b/note.md', (path) => (path.startsWith('/a/') ? source : undefined), service.names)
        assert.ok(performance.now() - start < patience)
        assert.equal(Object.keys(Object.prototype).length, 0)
        assert.equal(({} as Record<string, unknown>)['rules'], undefined)
      }),
      runs(150, 100_000),
    )
  })

  it('the command line answers anything with 0, 1 or 2 and never with a stack', () => {
    const argument = fc.oneof(
      fc.constantFrom(
        'check',
        'inspect',
        'new',
        'rules',
        '--stdin',
        '--stream',
        '--format',
        'json',
        '--jobs',
        '-1',
        '--level',
        'L9',
        '--',
        '--type',
        '--dry-run',
        '--severity',
        '--config',
        '/dev/null',
        '*',
        '[',
        '{',
      ),
      fc.string({ maxLength: 12 }).filter((s) => !s.includes('\0')),
    )
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 5 }), (args) => {
        const done = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
          input: 'x',
          cwd: resolve('test/samples'),
          encoding: 'utf8',
          timeout: 30_000,
        })
        assert.ok([0, 1, 2].includes(done.status ?? -1), `${done.status}`)
        assert.doesNotMatch(done.stderr, /internal:|\n {4}at /)
      }),
      runs(6, 3000),
    )
  })
})
