import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const cli = resolve('dist/cli.js')
const reversed = '# Note\n\nFusion of S1-L4 was planned.\n'
let folder = ''

function run(args: readonly string[], input?: string): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  return { status: done.status, out: done.stdout, err: done.stderr }
}
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
interface Json {
  version: number
  files: {
    path: string
    reportType?: string
    findings: {
      rule: string
      severity: string
      line: number
      column: number
      endColumn: number
      fix?: { safe: boolean; edits: { text: string }[] }
    }[]
  }[]
}
const json = (args: readonly string[], input?: string): Json =>
  JSON.parse(run([...args, '--format', 'json'], input).out) as Json

describe('command line', function () {
  this.timeout(20_000)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spine-report-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('converts pasted text word for word', () => {
    const page = 'Home > News\n\nA day of spine surgery\n\nThe meeting was held in May ,and many came.\n'
    write('page.md', page)
    assert.match(run(['convert', '--dry-run', 'page.md']).out, /\+# A day of spine surgery/)
    assert.equal(read('page.md'), page)
    assert.match(run(['convert', '--stdin', '--remove-furniture'], page).out, /^# A day/)
    assert.equal(run(['convert', 'page.md']).status, 0)
    assert.equal(read('page.md'), page.replace('A day', '# A day'))
  })

  it('gives findings as JSON with 1-based places and a fix', () => {
    write('note.md', reversed)
    const { version, files } = json(['check', 'note.md'])
    const found = files[0]?.findings.find((f) => f.rule === 'levels/inverted-range')
    assert.equal(version, 1)
    assert.equal(files[0]?.path, 'note.md')
    assert.deepEqual([found?.severity, found?.line, found?.column, found?.endColumn], ['warning', 3, 11, 16])
    assert.equal(found?.fix?.safe, false)
    assert.deepEqual(found?.fix?.edits.map((e) => e.text).sort(), ['L4', 'S1'])
  })

  it('ends with 0 on warnings, 1 on errors and on too many warnings', () => {
    write('warning.md', reversed)
    write('error.md', '# Note\n\nPedicle screws were placed at L9.\n')
    assert.equal(run(['check', 'warning.md']).status, 0)
    assert.equal(run(['check', 'warning.md', '--max-warnings', '0']).status, 1)
    assert.equal(run(['check', 'error.md']).status, 1)
    assert.equal(
      run(['check', 'error.md', '--severity', 'error', '--format', 'github']).out.startsWith(
        '::error file=error.md,line=3',
      ),
      true,
    )
  })

  it('ends with 2 and a sentence on misuse', () => {
    for (const args of [
      ['check'],
      ['chekc', 'x.md'],
      ['check', '--format', 'xml', 'x.md'],
      ['check', '--bogus', 'x.md'],
      ['check', '--type', 'poem', 'x.md'],
      ['check', '--max-warnings', 'x', 'a.md'],
      ['new'],
      ['new', 'poem'],
      ['check', '--config', 'none.json', 'x.md'],
      ['check', '--language', 'xx', 'x.md'],
    ]) {
      const { status, err, out } = run(args)
      assert.equal(status, 2, args.join(' '))
      assert.match(err, /--help/, args.join(' '))
      assert.equal(out, '')
    }
  })

  it('names an unreadable file, checks the others and ends with 2', () => {
    write('good.md', reversed)
    writeFileSync(join(folder, 'utf16.md'), Buffer.from('\ufeffx', 'utf16le'))
    const { status, out, err } = run(['check', 'good.md', 'missing.md', 'utf16.md', '--format', 'json'])
    assert.equal(status, 2)
    assert.match(err, /missing\.md/)
    assert.match(err, /UTF-16/)
    assert.equal((JSON.parse(out) as Json).files.length, 1)
  })

  it('takes folders, globs and literal names with brackets', () => {
    mkdirSync(join(folder, 'sub'))
    for (const name of ['a.md', 'sub/b.md', 'case (1).md', '[x].md', 'note.txt']) write(name, reversed)
    const paths = (args: string[]): string[] => json(['check', ...args]).files.map((f) => f.path)
    assert.deepEqual(paths(['.']).sort(), ['[x].md', 'a.md', 'case (1).md', 'sub/b.md'])
    assert.deepEqual(paths(['case (1).md', '[x].md']), ['case (1).md', '[x].md'])
    assert.deepEqual(paths(['sub/*.md']), ['sub/b.md'])
    assert.deepEqual(paths(['a.md', 'a.md']), ['a.md'])
    assert.equal(run(['check', '--', 'a.md']).status, 0)
  })

  it('reads standard input under a name', () => {
    const { files } = json(['check', '--stdin', '--stdin-filename', 'x/y.md'], reversed)
    assert.equal(files[0]?.path, 'x/y.md')
    assert.equal(run(['fix', '--stdin'], reversed).status, 0)
  })

  it('fixes atomically, keeps BOM, line ends, mode and links, and is content afterwards', () => {
    const text = '\ufeff# Note\r\n\r\nGiven 5.0 mg of morphine. Estimated blood loss was 200 cc.\r\n'
    write('note.md', text)
    chmodSync(join(folder, 'note.md'), 0o640)
    symlinkSync('note.md', join(folder, 'link.md'))
    const dry = run(['fix', '--dry-run', 'link.md'])
    assert.match(dry.out, /^-Given 5\.0 mg/m)
    assert.equal(read('note.md'), text)
    assert.equal(run(['fix', 'link.md']).status, 0)
    const fixed = read('note.md')
    assert.notEqual(fixed, text)
    assert.equal(fixed.startsWith('\ufeff# Note\r\n\r\n'), true)
    assert.match(fixed, /Given 5 mg/)
    assert.equal(statSync(join(folder, 'note.md')).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(folder).sort(), ['link.md', 'note.md'])
    run(['fix', 'note.md'])
    assert.equal(read('note.md'), fixed)
  })

  it('uses the nearest configuration and says what is wrong in it', () => {
    write('note.md', reversed)
    write('.spine-report.json', '{"rules": {"levels/inverted-range": "off", "levels/none": "off"}}')
    const { files } = json(['check', 'note.md'])
    assert.equal(
      files[0]?.findings.some((f) => f.rule === 'levels/inverted-range'),
      false,
    )
    assert.match(run(['check', 'note.md']).err, /\.spine-report\.json:1:44 {2}There is no rule “levels\/none”/)
    write('strict.json', '{"rules": {"levels/inverted-range": "error"}}')
    assert.equal(run(['check', '--config', 'strict.json', 'note.md']).status, 1)
  })

  it('prints valid SARIF and JUnit', () => {
    write('a & b.md', reversed)
    const sarif = JSON.parse(run(['check', 'a & b.md', '--format', 'sarif']).out) as {
      version: string
      runs: { results: { ruleId: string }[]; tool: { driver: { rules: { id: string }[] } } }[]
    }
    assert.equal(sarif.version, '2.1.0')
    const ids = new Set(sarif.runs[0]?.tool.driver.rules.map((r) => r.id))
    for (const result of sarif.runs[0]?.results ?? [])
      assert.ok(ids.has(result.ruleId) || result.ruleId.startsWith('document/'))
    const junit = run(['check', 'a & b.md', '--format', 'junit']).out
    assert.match(junit, /^<\?xml/)
    assert.match(junit, /name="a &amp; b\.md"/)
  })

  it('inspects levels, sections, terms and abbreviations', () => {
    write(
      'note.md',
      '---\nreport-type: operative-note\n---\n# Note\n\n**Estimated blood loss:** 50 mL\n\nTransforaminal lumbar interbody fusion (TLIF) at L4-5 on the left.\n',
    )
    const { files } = JSON.parse(run(['inspect', '--format', 'json', 'note.md']).out) as {
      files: {
        reportType: string
        sections: { id: string; status: string; line?: number }[]
        levels: { text: string; kind: string; levels: string[] }[]
        abbreviations: { text: string }[]
        terms: unknown[]
      }[]
    }
    const [file] = files
    assert.equal(file?.reportType, 'operative-note')
    assert.deepEqual(
      file?.levels.map((l) => [l.text, l.kind, l.levels.join()]),
      [['L4-5', 'disc', 'L4,L5']],
    )
    assert.equal(file?.sections.find((s) => s.id === 'estimated-blood-loss')?.status, 'section')
    assert.equal(file?.sections.find((s) => s.id === 'estimated-blood-loss')?.line, 6)
    assert.ok(file?.abbreviations.some((a) => a.text === 'TLIF'))
    assert.ok((file?.terms.length ?? 0) > 0)
  })

  it('writes a new report with level and side where they belong', () => {
    const { status, out } = run(['new', 'operative-note', '--level', 'L4-5', '--side', 'left'])
    assert.equal(status, 0)
    assert.match(out, /report-type: operative-note/)
    assert.match(out, /L4-5/)
    assert.match(out, /left/)
  })

  it('says which values a new report has no place for', () => {
    const { status, out, err } = run([
      'new',
      'operative-note',
      '--procedure',
      'alif',
      '--level',
      'L5-S1',
      '--side',
      'left',
    ])
    assert.equal(status, 0)
    assert.match(out, /L5-S1/)
    assert.equal(err, '--side left is not used: “operative-note” with “alif” has no place for a side.\n')
    assert.equal(run(['new', 'operative-note', '--level', 'L4-5', '--side', 'left']).err, '')
    assert.match(run(['new', 'speaker-biography', '--level', 'L4']).err, /^--level L4 is not used/)
  })

  it('lists rules, version and help', () => {
    assert.match(run(['rules']).out, /^levels\/inverted-range +warning/m)
    assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/)
    assert.match(run(['--help']).out, /Exit status/)
    assert.equal(run([]).status, 0)
  })

  it('speaks Chinese', () => {
    write('note.md', reversed)
    assert.match(run(['check', '--language', 'zh-cn', 'note.md']).out, /[\u4e00-\u9fff]/)
  })

  describe('reads what people have', () => {
    it('takes every Markdown ending once, without what .gitignore and the configuration leave out', () => {
      for (const name of ['a.md', 'b.MD', 'c.markdown', 'd.txt', 'draft.md', 'old.md', 'kept.draft.md'])
        write(name, reversed)
      mkdirSync(join(folder, '.git'))
      mkdirSync(join(folder, 'sub'))
      write('sub/e.md', reversed)
      write('sub/f.md', reversed)
      write('.gitignore', '# ours\n*draft.md\n!kept.draft.md\n/sub/f.md\n')
      write('.spine-report.json', '{ "ignores": ["old.md"] }')
      const names = (args: readonly string[]): string[] => json(args).files.map((f) => f.path)
      assert.deepEqual(names(['check', '.']), ['a.md', 'b.MD', 'c.markdown', 'kept.draft.md', 'sub/e.md'])
      assert.deepEqual(names(['check', 'a.md', './a.md', 'old.md', resolve(folder, 'a.md')]), ['a.md', 'old.md'])
      assert.equal(names(['check', '.', '--no-ignore']).length, 8)
    })

    it('reads a configuration with comments, and stops where it cannot be read', () => {
      write('note.md', reversed)
      write(
        '.spine-report.json',
        '// ours\n{ "rules": { /* one */ "levels": "off", "sections": "off", }, "words": ["a//b", "c,]"] }\n',
      )
      const fine = run(['check', 'note.md'])
      assert.equal(fine.err, '')
      assert.doesNotMatch(fine.out, /levels\//)
      write('.spine-report.json', '{ "rules": { "levels": "off" ')
      const broken = run(['check', 'note.md'])
      assert.equal(broken.status, 2)
      assert.match(broken.err, /\.spine-report\.json:1:\d+ [^\n]*\n[^\n]*no file was checked/)
    })

    it('takes back a file of an override with “!”', () => {
      mkdirSync(join(folder, 'sub'))
      write('sub/x.md', reversed)
      write('sub/y.md', reversed)
      write('.spine-report.json', '{"overrides":[{"files":["sub/**","!sub/x.md"],"rules":{"levels":"off"}}]}')
      const [x, y] = json(['check', 'sub']).files
      assert.ok(x?.findings.some((f) => f.rule === 'levels/inverted-range'))
      assert.ok(!y?.findings.some((f) => f.rule === 'levels/inverted-range'))
    })

    it('never writes what it could not read: Latin-1, UTF-16 and binary files are named and left alone', () => {
      const files: Record<string, Buffer> = {
        'latin.md': Buffer.from('Caf\xe9, disc l4-5.\n', 'latin1'),
        'wide.md': Buffer.from('\ufeffDisc l4-5.\n', 'utf16le'),
        'binary.md': Buffer.from('Disc l4-5.\n\0\0'),
      }
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
      const done = run(['fix', ...Object.keys(files)])
      assert.equal(done.status, 2)
      assert.match(done.err, /latin\.md” is not saved as UTF-8/)
      assert.match(done.err, /wide\.md” is saved as UTF-16/)
      assert.match(done.err, /binary\.md” is no text file/)
      for (const [name, bytes] of Object.entries(files)) assert.deepEqual(readFileSync(join(folder, name)), bytes)
    })

    it('leaves a read-only file and the other names of a file', () => {
      write('locked.md', 'Disc l4-5 was seen.\n')
      chmodSync(join(folder, 'locked.md'), 0o444)
      const done = run(['fix', 'locked.md'])
      assert.equal(done.status, 2)
      assert.match(done.err, /it is read-only/)
      assert.equal(read('locked.md'), 'Disc l4-5 was seen.\n')
      write('one.md', 'Disc l4-5 was seen.\n')
      linkSync(join(folder, 'one.md'), join(folder, 'two.md'))
      assert.equal(run(['fix', 'one.md']).status, 0)
      assert.equal(read('two.md'), read('one.md'))
      assert.notEqual(read('one.md'), 'Disc l4-5 was seen.\n')
    })

    it('gives one harmless line a finding, and addresses that services take', () => {
      write('a.md', 'Disc L5-\nL4 was seen. Mr. \u001b[2JKowalczyk \u202ewent home.\n')
      const { out } = run(['check', 'a.md'])
      for (const line of out.trimEnd().split('\n').slice(1, -2))
        assert.match(line, /^\s+\d+:\d+ {2}\w+ .* [a-z]+\/[a-z-]+$/)
      assert.doesNotMatch(out, /[\u001b\u202e]/)
      assert.match(run(['check', '--format', 'sarif', resolve(folder, 'a.md')]).out, /"uri": "a\.md"/)
      mkdirSync(join(folder, 'in'))
      const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'sarif', '../a.md'], {
        cwd: join(folder, 'in'),
        encoding: 'utf8',
      })
      assert.match(stdout, /"uri": "file:\/\/\/.*a\.md"/)
    })

    it('refuses a level that no spine has and a side that is none', () => {
      for (const args of [
        ['--level', 'L9'],
        ['--level', 'knee'],
        ['--side', 'up'],
      ])
        assert.equal(
          run(['new', 'operative-note', '--procedure', 'microdiscectomy', ...args]).status,
          2,
          args.join(' '),
        )
      assert.equal(
        run(['new', 'operative-note', '--procedure', 'microdiscectomy', '--level', 'L4-5', '--side', 'left']).status,
        0,
      )
    })
  })
})
