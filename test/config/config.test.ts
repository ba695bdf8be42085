import assert from 'node:assert/strict'
import { activeRules } from '../../server/src/check/active.js'
import { defineRule, type Rule } from '../../server/src/check/rule.js'
import { emptyLayer, joinLayers } from '../../server/src/config/config.js'
import { type Names, readConfigFile } from '../../server/src/config/file.js'
import { globMatches } from '../../server/src/config/glob.js'
import { resolveConfig } from '../../server/src/config/resolve.js'
import { createService } from '../../server/src/service.js'
import { render } from '../../server/src/text/message.js'

const names: Names = {
  rules: new Set(['levels/dash-style', 'terms/discouraged']),
  reportTypes: new Set(['operative-note', 'news-article']),
  reportType: () => ({ problems: [] }),
}
const problemsOf = (text: string): string[] =>
  readConfigFile(text, names).problems.map(
    (p) => `${JSON.stringify(text.slice(p.span.start, p.span.end))}: ${render(p.message)}`,
  )

const rule = (id: string, more: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    severity: 'warning',
    scope: 'report',
    summary: '',
    why: '',
    source: '',
    examples: { bad: [], good: [] },
    *check() {},
    ...more,
  } as Rule)

describe('configuration file', () => {
  it('gives what is good and names the place of what is not', () => {
    const text =
      '{ "rules": { "levels/dash-style": "off", "terms/nothing": "error", "terms/discouraged": "loud" }, "colour": 1, "words": ["Xu"] }'
    const file = readConfigFile(text, names)
    assert.deepEqual(file.rules, { 'levels/dash-style': { severity: 'off' } })
    assert.deepEqual(file.words, ['Xu'])
    assert.deepEqual(
      problemsOf(text).map((p) => p.split(':')[0]),
      ['"\\"colour\\""', '"\\"terms/nothing\\""', '"\\"loud\\""'],
    )
  })

  it('is never an exception', () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"rules": []}',
      '{"extends": 3}',
      '{"overrides": {}}',
      '{"overrides": [3]}',
      '{"words": "x"}',
      '{"reportType": "poem"}',
      '{"reports": {}}',
      '\ufeff{}',
      '\u0000',
    ]) {
      const file = readConfigFile(text, names)
      for (const { span } of file.problems) assert.ok(span.start >= 0 && span.end <= text.length + 1, text)
    }
    assert.deepEqual(problemsOf('\ufeff{ "words": [] }'), [])
    assert.equal(problemsOf('{ "rules": }').length, 1)
    assert.match(problemsOf('{"reportType": "poem"}')[0] ?? '', /^"\\"poem\\"": No such report type/)
  })

  it('takes a family for all of its rules, and options', () => {
    const file = readConfigFile(
      '{"rules": {"levels": "info", "terms/discouraged": {"severity": "error", "options": {"x": ["a"], "n": 2}}}}',
      names,
    )
    assert.deepEqual(file.problems, [])
    assert.deepEqual(file.rules, {
      levels: { severity: 'info' },
      'terms/discouraged': { severity: 'error', options: { x: ['a'], n: 2 } },
    })
  })
})

describe('resolving a configuration', () => {
  const files: Record<string, string> = {
    '/ws/.spine-report.json':
      '{"extends": "../base.json", "rules": {"levels/dash-style": "error"}, "overrides": [{"files": ["news/**"], "reportType": "news-article", "rules": {"terms": "off"}}]}',
    '/base.json': '{"rules": {"levels/dash-style": "off", "terms/discouraged": "info"}, "words": ["Wang"]}',
    '/loop/.spine-report.json': '{"extends": [".spine-report.json", "missing.json"]}',
  }
  const read = (path: string): string | undefined => files[path]

  it('goes from the base over the nearest file to overrides and editor settings', () => {
    const { config } = resolveConfig('/ws/a/b.md', read, names)
    assert.equal(config.rules['levels/dash-style']?.severity, 'error')
    assert.equal(config.rules['terms/discouraged']?.severity, 'info')
    assert.deepEqual(config.words, ['Wang'])
    assert.equal(resolveConfig('/ws/news/x.md', read, names).config.reportType, 'news-article')
    const edited = resolveConfig('/ws/a/b.md', read, names, [
      { ...emptyLayer, rules: { 'levels/dash-style': { severity: 'info' } } },
    ])
    assert.equal(edited.config.rules['levels/dash-style']?.severity, 'info')
  })

  it('says what is wrong with extends instead of hanging', () => {
    const { files: seen } = resolveConfig('/loop/x.md', read, names)
    assert.deepEqual(
      seen[0]?.problems.map((p) => render(p.message).slice(0, 30)),
      ['This file builds on itself. Re', 'There is no file “missing.json'],
    )
  })

  it('gives nothing but the defaults where there is no file', () => {
    assert.equal(resolveConfig('/other/x.md', read, names).config.key, joinLayers([]).key)
  })
})

describe('rules that are on', () => {
  const { knowledge } = createService()
  const list = [
    rule('levels/a'),
    rule('levels/b', { enabled: false }),
    rule('sections/c', { reports: ['operative-note'] }),
    rule('terms/d', { options: { style: { type: 'string', default: 'x', summary: '' } } } as Partial<Rule>),
  ]
  const ids = (config: Parameters<typeof activeRules>[0], type?: string): string[] =>
    activeRules(config, list, knowledge, type).map((a) => `${a.rule.id} ${a.severity}`)

  it('depend on the type, on defaults and on the configuration', () => {
    assert.deepEqual(ids(joinLayers([])), ['levels/a warning', 'terms/d warning'])
    assert.deepEqual(ids(joinLayers([]), 'operative-note'), [
      'levels/a warning',
      'sections/c warning',
      'terms/d warning',
    ])
    const config = joinLayers([
      { ...emptyLayer, rules: { levels: { severity: 'error' }, 'levels/a': { severity: 'off' } } },
    ])
    assert.deepEqual(ids(config), ['levels/b error', 'terms/d warning'])
  })

  it('get shared options and their own', () => {
    const styleOf = (config: Parameters<typeof activeRules>[0]): unknown =>
      activeRules(config, list, knowledge, undefined).find((a) => a.rule.id === 'terms/d')?.options['style']
    assert.equal(styleOf(joinLayers([])), 'x')
    assert.equal(styleOf(joinLayers([{ ...emptyLayer, options: { 'terms.style': 'y' } }])), 'y')
    assert.equal(
      styleOf(
        joinLayers([
          { ...emptyLayer, options: { 'terms.style': 'y' }, rules: { 'terms/d': { options: { style: 'z' } } } },
        ]),
      ),
      'z',
    )
  })
})

describe('globs', () => {
  for (const [glob, path, fits] of [
    ['*.md', 'a/b.md', true],
    ['news/**', 'news/a/b.md', true],
    ['news/*', 'news/a/b.md', false],
    ['**/x.md', 'x.md', true],
    ['{a,b}/*.md', 'b/c.md', true],
    ['a?.md', 'ab.md', true],
    ['a(1).md', 'a(1).md', true],
    ['./a/*.md', 'a/b.md', true],
    ['a{b', 'ab', true],
    ['病例/*.md', '病例/一.md', true],
  ] as const)
    it(`${glob} ${fits ? 'fits' : 'does not fit'} ${path}`, () => assert.equal(globMatches(glob, path), fits))
})
