import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defaultConfig } from '../config/config.js'
import { signValues } from '../domain/reports/signs.js'
import { linesOf } from '../report/type-evidence.js'
import { createService } from '../service.js'
import { learn, type Sample } from './logistic.js'

/**
 * Learns the weights of the weak signs from texts of known type and prints them: `node …/learn-types.js [FOLDER…]`. Texts are
 * those of `test/report/type-texts` and, where it lies beside the project, of the reference corpus; a further FOLDER has
 * an `expect.jsonl` with `{doc, type}` lines. `--without a,b` keeps texts out, to be tried afterwards.
 */
const shared = '../shared'
const kindsOfCorpus: Readonly<Record<string, string>> = {
  'spine-op': 'operative-note',
  'nonspine-op': 'operative-note',
  'spine-casereport': 'none.short-case',
  'spine-consult': 'none.clinic-letter',
  'spine-discharge': 'none.hospital-stay',
  'spine-radiology': 'none.imaging',
  news: 'news-article',
  education: 'none.other',
}

interface Text {
  readonly path: string
  readonly kind: string
}

const args = process.argv.slice(2)
const without = new Set((args.find((arg) => arg.startsWith('--without='))?.slice(10) ?? '').split(','))
const folders = args.filter((arg) => !arg.startsWith('--'))

function ownTexts(): Text[] {
  const folder = 'test/report/type-texts'
  return readdirSync(folder).map((file) => ({
    path: join(folder, file),
    kind: file.startsWith('none.')
      ? file
          .split('.')
          .slice(0, 2)
          .join('.')
          .replace(/^none\.other.*/, 'none.other')
      : file.split('.')[0]!,
  }))
}

function corpusTexts(): Text[] {
  const index = `${shared}/corpus/set-V/index.csv`
  if (!existsSync(index)) return []
  return readFileSync(index, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const id = /^V\d+/.exec(line)?.[0]
      const kind = Object.entries(kindsOfCorpus).find(([type]) => line.includes(`,${type},`))?.[1]
      return id && kind ? ['h', 'b'].map((layout) => ({ path: `${shared}/corpus/set-V/${layout}/${id}.md`, kind })) : []
    })
    .filter(({ path }) => existsSync(path))
}

function goldTexts(): Text[] {
  const at = (folder: string, texts: string): Text[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.json'))
          .flatMap((file) => {
            const { documentType: type } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
              documentType?: string
            }
            const kind = /^[a-z-]+/.exec(type ?? '')?.[0]
            const path = join(texts, file.replace(/\.json$/, '.txt'))
            return kind && existsSync(path)
              ? [{ path, kind: kind === 'surgical-case-report' ? 'case-report' : kind }]
              : []
          })
      : []
  return [...at(`${shared}/gold`, `${shared}/seeds`), ...at(`${shared}/gold/authored`, `${shared}/gold/authored`)]
}

function expectedTexts(folder: string): Text[] {
  const file = join(folder, 'expect.jsonl')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { doc: string; type?: string })
    .flatMap(({ doc, type }) => (type ? [{ path: join(folder, `${doc}.md`), kind: type }] : []))
}

const service = createService()
const { signs } = service.knowledge
const features = [...signs.file.signs.map(({ id }) => id), ...signs.file.shapes]

/** The values of a text and, so that short texts are learned too, of its halves. */
function samplesOf({ path, kind }: Text): Sample[] {
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const middle = lines.length >> 1
  const parts = text.split(/\s+/).length > 240 ? [text, lines.slice(0, middle).join('\n')] : [text]
  return parts.map((part) => {
    const { report } = service.openDocument().check(part, { config: defaultConfig })
    const values = signValues(report.signs, report.cues.words, linesOf(report.mask, report.blocks), signs)
    return { values, kind, name: basename(path) }
  })
}

const texts = [
  ...ownTexts(),
  ...corpusTexts(),
  ...goldTexts(),
  ...[`${shared}/corpus/fresh`, ...folders].flatMap(expectedTexts),
]
const samples = texts.filter(({ path }) => !without.has(basename(path).replace(/\.(?:md|txt)$/, ''))).flatMap(samplesOf)
const { kinds, tried } = learn(samples, features.length)
writeFileSync('server/data/signs/weights.json', `${JSON.stringify({ features, kinds }, undefined, 2)}\n`)
process.stdout.write(`${samples.length} texts, left out one at a time: ${tried.right} of ${tried.all} right\n`)
for (const wrong of tried.wrong) process.stdout.write(`  ${wrong}\n`)
for (const [kind, { bias, weights }] of Object.entries(kinds)) {
  const named = weights.map((weight, i) => [features[i]!, weight] as const).sort((a, b) => b[1] - a[1])
  const say = (list: typeof named): string => list.map(([name, weight]) => `${name} ${weight}`).join(', ')
  process.stdout.write(`${kind} (${bias})\n  for: ${say(named.slice(0, 6))}\n  against: ${say(named.slice(-4))}\n`)
}
