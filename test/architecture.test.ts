import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

interface Layer {
  readonly may: readonly string[]
  readonly packages: readonly string[]
}

const gfm = ['table', 'footnote', 'strikethrough', 'task-list-item'].flatMap((x) => [
  `micromark-extension-gfm-${x}`,
  `mdast-util-gfm-${x}`,
])
/** The layers below the rules, from the text up. */
const pure = ['text', 'markdown', 'domain', 'report', 'case', 'config', 'check']
const facade = ['service', 'knowledge', 'data', 'messages']

/** Who may import whom. The table in ARCHITECTURE.md is this table. */
const layers: Readonly<Record<string, Layer>> = {
  text: { may: [], packages: [] },
  markdown: { may: ['text'], packages: ['unified', 'remark-parse', 'mdast', 'yaml', ...gfm] },
  domain: { may: ['text'], packages: [] },
  report: { may: ['text', 'markdown', 'domain'], packages: [] },
  case: { may: ['text', 'markdown', 'domain', 'report'], packages: [] },
  config: { may: ['text', 'domain'], packages: ['yaml'] },
  check: { may: ['text', 'markdown', 'domain', 'report', 'case', 'config'], packages: [] },
  rules: { may: pure, packages: [] },
  features: { may: pure, packages: [] },
  data: { may: [], packages: [] },
  messages: { may: ['data', 'text'], packages: [] },
  knowledge: { may: ['data', 'domain', 'report', 'text'], packages: [] },
  service: { may: [...pure, 'rules', 'features', ...facade], packages: [] },
  protocol: { may: [], packages: [] },
  lsp: {
    may: [...facade, ...pure, 'protocol', 'features'],
    packages: [
      'node:',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-languageserver-protocol',
    ],
  },
  cli: { may: [...facade, ...pure, 'rules', 'features'], packages: ['node:', 'tinyglobby'] },
  tools: { may: [...facade, ...pure, 'rules', 'protocol'], packages: ['node:'] },
}

const pattern =
  /(?:^|\n)\s*(?:import|export)\b[^'\n]*?(?:\{[^}]*\}[^'\n]*?)?\bfrom '([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g
const sources = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll('\\', '/'))
    .filter((f) => f.endsWith('.ts'))
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(pattern)].map((m) => m[1] ?? m[2] ?? m[3] ?? '')
const layerOf = (file: string): string => file.split('/')[0]!.replace(/\.(?:ts|js)$/, '')
const target = (file: string, to: string): string =>
  normalize(join(dirname(file), to))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts')

describe('architecture', () => {
  const root = 'server/src'
  const files = sources(root)

  it('edits are made to fit the source in one place', () => {
    for (const file of files)
      if (file !== 'markdown/source-edit.ts')
        assert.ok(!/as (?:readonly )?SourceEdit\b|<SourceEdit>/.test(readFileSync(join(root, file), 'utf8')), file)
  })

  for (const file of files) {
    it(`server/src/${file} imports what its layer may`, () => {
      const name = layerOf(file)
      const layer = layers[name]
      assert.ok(layer, `unknown layer ${name}`)
      for (const to of importsOf(join(root, file))) {
        if (to.startsWith('.')) {
          const other = target(file, to)
          if (other.startsWith('../data/')) assert.equal(name, 'data', 'only data.ts reads data files')
          else
            assert.ok(layerOf(other) === name || layer.may.includes(layerOf(other)), `${name} must not import ${other}`)
        } else
          assert.ok(
            layer.packages.some((p) => to === p || to.startsWith(p.endsWith(':') ? p : `${p}/`)),
            `${name} must not import ${to}`,
          )
      }
    })
  }

  it('remark-parse has one importer, Range one builder', () => {
    const using = (word: RegExp): string[] => files.filter((f) => word.test(readFileSync(join(root, f), 'utf8')))
    assert.deepEqual(using(/from 'remark-parse'/), ['markdown/parse.ts'])
    assert.deepEqual(
      using(/\bRange\.create\b/).filter((f) => f !== 'lsp/convert.ts'),
      [],
    )
  })

  it('client code outside the preview imports protocol.ts alone of the server', () => {
    const wrong = sources('client/src').flatMap((file) =>
      importsOf(join('client/src', file))
        .filter((to) => to.includes('server/src'))
        .filter(
          (to) =>
            !(
              to.endsWith('server/src/protocol.js') ||
              (file.startsWith('preview/') &&
                /server\/src\/(?:service|features\/|report\/|check\/|config\/|markdown\/|text\/|messages)/.test(to))
            ),
        )
        .map((to) => `${file} → ${to}`),
    )
    assert.deepEqual(wrong, [])
  })

  it('has no import cycles', () => {
    const graph = new Map(
      files.map((f) => [
        f,
        importsOf(join(root, f))
          .filter((to) => to.startsWith('.'))
          .map((to) => target(f, to)),
      ]),
    )
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), [...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file)) return
      for (const to of graph.get(file) ?? []) visit(to, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
  })

  it('keeps files short: none over 250 lines, median at most 80, rules at most 120', () => {
    const count = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1
    const sizes = [
      ...files.filter((f) => f !== 'data.ts').map((f) => join(root, f)),
      ...sources('client/src').map((f) => join('client/src', f)),
    ].map((p) => [p, count(p)] as const)
    assert.deepEqual(
      sizes.filter(([, n]) => n > 250).map(([p, n]) => `${p} ${n}`),
      [],
    )
    assert.deepEqual(
      sizes.filter(([p, n]) => p.includes('/rules/') && n > 120).map(([p, n]) => `${p} ${n}`),
      [],
    )
    const sorted = sizes.map(([, n]) => n).sort((a, b) => a - b)
    assert.ok(sorted[sorted.length >> 1]! <= 80, `median ${sorted[sorted.length >> 1]}`)
  })
})
