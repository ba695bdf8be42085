import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RuleOption } from '../../server/src/config/option.js'
import { clientCommands } from '../../server/src/protocol.js'
import { createService } from '../../server/src/service.js'

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
type Json = any
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const read = (name: string) => fs.readFileSync(path.join(root, name), 'utf8')
const json = (name: string): Json => JSON.parse(read(name))
const exists = (name: string) => fs.existsSync(path.join(root, name))

const manifest = json('package.json')
const { contributes } = manifest
const english: Record<string, string> = json('package.nls.json')
const chinese: Record<string, string> = json('package.nls.zh-cn.json')
const sources = fs
  .readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(path.join('client/src', name)))
  .join('\n')

describe('manifest', () => {
  it('starts with Markdown only, works without trust and without a disk', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown'])
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited')
    assert.equal(manifest.capabilities.virtualWorkspaces, true)
    assert.equal(manifest.dependencies, undefined)
  })

  it('has a PNG icon of 128 pixels', () => {
    const png = fs.readFileSync(path.join(root, manifest.icon))
    assert.equal(png.toString('latin1', 1, 4), 'PNG')
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128])
  })

  it('ships files that exist', () => {
    for (const name of manifest.files as string[]) if (!generated.test(name)) assert.ok(exists(name), name)
  })

  it('says every text in English and Chinese, and nothing that is not used', () => {
    assert.deepEqual(Object.keys(chinese), Object.keys(english))
    const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.has(key)),
      [],
    )
    assert.deepEqual(
      [...used].filter((key) => !(key! in english)),
      [],
    )
    for (const [key, text] of Object.entries(chinese)) assert.deepEqual(links(text), links(english[key]!), key)
  })

  it('gives each command a category, a title and a condition, and implements it', () => {
    const implemented = new Set([...sources.matchAll(/'(spineReport\.[A-Za-z]+)'/g)].map(([, id]) => id))
    for (const { command, category, title, enablement } of contributes.commands) {
      assert.equal(category, '%category%', command)
      assert.ok(english[title.slice(1, -1)], command)
      assert.ok(enablement, command)
      assert.ok(implemented.has(command), command)
    }
    const known = new Set(contributes.commands.map(({ command }: Json) => command))
    for (const items of Object.values<Json[]>(contributes.menus))
      for (const { command, submenu } of items) assert.ok(submenu || known.has(command), command)
    for (const id of Object.values(clientCommands)) assert.ok(!known.has(id), `${id} is for code actions`)
  })

  it('documents each setting', () => {
    const settings = Object.entries<Json>(contributes.configuration.properties)
    assert.equal(new Set(settings.map(([, { order }]) => order)).size, settings.length)
    for (const [name, { scope, markdownDescription, enum: values, markdownEnumDescriptions }] of settings) {
      assert.match(name, /^spineReport\./)
      assert.ok(scope, name)
      assert.ok(english[markdownDescription.slice(1, -1)], name)
      if (markdownEnumDescriptions) assert.equal(markdownEnumDescriptions.length, values.length, name)
    }
  })

  it('offers options that rules have, unset so that a project file counts', () => {
    const options = createService().rules.flatMap(({ id, options = {} }) =>
      Object.entries(options).map(([name, option]) => [`spineReport.${id.split('/')[0]}.${name}`, option] as const),
    )
    const known = new Map<string, RuleOption>(options)
    const own = /^spineReport\.(enable|reportType|rules|words|ignores|inlayHints\.levels|trace\.server)$/
    for (const [name, setting] of Object.entries<Json>(contributes.configuration.properties)) {
      if (own.test(name)) continue
      const option = known.get(name)
      assert.ok(option, `${name} is no option of a rule`)
      if (option.choices) assert.deepEqual(setting.enum, ['', ...option.choices], name)
      assert.equal(setting.default, option.choices ? '' : null, name)
    }
    assert.equal(contributes.configuration.properties['spineReport.reportType'].default, '')
  })

  it('knows the report types', () => {
    const ids = createService().knowledge.reportTypes.map(({ id }) => id)
    assert.deepEqual(
      [...contributes.configuration.properties['spineReport.reportType'].enum].sort(),
      ['', ...ids].sort(),
    )
  })

  it('leads newcomers in at most six steps with pictures', () => {
    for (const { steps } of contributes.walkthroughs) {
      assert.ok(steps.length <= 6)
      for (const { id, media, completionEvents } of steps) {
        assert.ok(exists(media.svg), id)
        assert.ok(english[media.altText.slice(1, -1)], id)
        assert.ok(completionEvents.length > 0, id)
      }
    }
  })

  it('takes all colours of the preview from the theme', () => {
    for (const [, name] of contributes['markdown.previewStyles'].entries()) {
      const css = read(name)
      assert.doesNotMatch(
        css,
        /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|:\s*(?:red|green|blue|black|white|gr[ae]y|yellow)\b/i,
      )
      for (const [, variable] of css.matchAll(/var\((--[\w-]+)/g)) assert.match(variable!, /^--vscode-/)
    }
  })

  it('catches the lines of the command line in Problems', () => {
    const [file, finding] = contributes.problemPatterns[0].patterns
    assert.equal(new RegExp(file.regexp).exec('reports/note (2).md  operative-note')?.[1], 'reports/note (2).md')
    assert.equal(new RegExp(file.regexp).exec('reports/my note.md')?.[1], 'reports/my note.md')
    const line = '  3:12  warning  Range runs upwards: S1 lies below L4.  levels/inverted-range'
    const [, ...parts] = new RegExp(finding.regexp).exec(line) ?? []
    assert.deepEqual(parts, ['3', '12', 'warning', 'Range runs upwards: S1 lies below L4.', 'levels/inverted-range'])
    assert.doesNotMatch(line, new RegExp(file.regexp))
  })
})

describe('texts of the client', () => {
  it('are all translated, and no others', () => {
    const bundle = json('l10n/bundle.l10n.zh-cn.json')
    const said = new Set([...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!))
    assert.equal([...sources.matchAll(/l10n\.t\(/g)].length, [...sources.matchAll(/l10n\.t\(\s*'/g)].length)
    assert.deepEqual(Object.keys(bundle).sort(), [...said].sort())
    for (const [text, translated] of Object.entries<string>(bundle))
      assert.deepEqual(places(translated), places(text), text)
  })

  it('never reach the network', () => {
    assert.doesNotMatch(sources, /\bfetch\(|XMLHttpRequest|WebSocket|node:https?|TelemetryLogger/)
  })
})

describe('snippets', () => {
  const prefixes = new Set<string>()
  for (const { path: name, language } of contributes.snippets) {
    it(`${name} parse, with one stem and numbered stops`, function () {
      assert.equal(language, 'markdown')
      if (!exists(name)) return this.skip()
      for (const [title, { prefix, body, description, isFileTemplate }] of Object.entries<Json>(json(name))) {
        const text: string = [body].flat().join('\n')
        assert.match(prefix, /^spine-[a-z0-9-]+$/, title)
        assert.ok(!prefixes.has(prefix), prefix)
        prefixes.add(prefix)
        assert.ok(description, title)
        if (name.endsWith('reports.json')) assert.equal(isFileTemplate, true, title)
        const stops = new Set(
          [...text.replace(transform, '$${$1}').matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number)),
        )
        stops.delete(0)
        assert.deepEqual(
          [...stops].sort((a, b) => a - b),
          Array.from(stops, (_, i) => i + 1),
          title,
        )
      }
    })
  }

  it('offer the phrases of every day', () => {
    assert.ok(Object.keys(json('snippets/phrases.json')).length >= 15)
  })
})

describe('colours of levels in the editor', () => {
  const { repository, injectionSelector } = json('syntaxes/spine-report.injection.json')
  const found = (text: string) => text.match(new RegExp(repository.level.match, 'gu')) ?? []

  it('are given to levels', () => {
    assert.deepEqual(found('At L4-5, L3–S1, C5/6, T12 and the S1 root (L5).'), [
      'L4-5',
      'L3–S1',
      'C5/6',
      'T12',
      'S1',
      'L5',
    ])
    assert.deepEqual(found('From L3 to S1.'), ['L3 to S1'])
  })

  it('are not given to look-alikes', () => {
    for (const text of [
      'T1-weighted',
      'T2WI',
      'T2 signal',
      'a 1.5T magnet',
      'C9',
      'L4.5',
      'HbA1C5',
      'figure S1.2',
      'T2-weighted',
    ])
      assert.deepEqual(found(text), [], text)
  })

  it('stay out of code, links and front matter', () => {
    for (const scope of [
      'markup.fenced_code',
      'markup.inline.raw',
      'meta.embedded',
      'markup.underline.link',
      'comment',
    ])
      assert.ok(injectionSelector.includes(scope), scope)
  })

  it('side words only beside a level', () => {
    const patterns: RegExp[] = repository['level-with-side'].patterns.map(({ match }: Json) => new RegExp(match, 'u'))
    const coloured = (text: string) => patterns.some((pattern) => pattern.test(text))
    assert.ok(coloured('Left L4-5 discectomy'))
    assert.ok(coloured('right-sided L5 root'))
    assert.ok(coloured('at L4-5, left.'))
    assert.ok(!coloured('The patient left the hospital.'))
  })
})

/** Made by the build, or by the parts of the project that write data. */
const generated = /^dist\/|RULES\.md$|CHANGELOG\.md$|THIRD-PARTY/

/** A stop that shows another one's text changed: `${1/pattern/text/}`. */
const transform = /\$\{(\d+)\/(?:\\.|[^\\/])*\/(?:\\.|\$\{[^}]*\}|[^\\/])*\/[gimuy]*\}/g

const links = (text: string) => [...text.matchAll(/command:[\w.?%#-]+/g)].map(String)
const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort()
