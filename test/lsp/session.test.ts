import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  FoldingRange,
  InitializeResult,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol'
import { CancellationTokenSource } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Outline, requests } from '../../server/src/protocol.js'
import { connect, pulling, type Session, until } from './client.js'

const uri = 'file:///reports/note.md'
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
/** The rule that these sessions look at; the text holds other findings too. */
const rule = 'levels/inverted-range'
const ours = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === rule)

/** Holds a reversed range, which no rule set of ours will ever accept. */
const faulty = '# Operative note\n\nFusion of S1-L4 was done.\n'

describe('lsp session', function () {
  this.timeout(20_000)
  let session: Session
  afterEach(async () => {
    assert.equal(session.process.exitCode, null, 'the server is still there')
    await session.close()
    assert.equal(session.process.exitCode, 0)
  })

  it('says what it can do', async () => {
    session = await connect()
    const { capabilities, serverInfo } = session.result as InitializeResult
    assert.equal(serverInfo?.name, 'spine-report')
    assert.deepEqual(
      Object.keys(capabilities).sort(),
      [
        'codeActionProvider',
        'completionProvider',
        'definitionProvider',
        'diagnosticProvider',
        'documentHighlightProvider',
        'documentLinkProvider',
        'documentSymbolProvider',
        'foldingRangeProvider',
        'hoverProvider',
        'inlayHintProvider',
        'referencesProvider',
        'renameProvider',
        'semanticTokensProvider',
        'textDocumentSync',
        'workspace',
      ].sort(),
    )
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.spineReport'],
    })
  })

  it('answers pulls with findings that carry source, code, link and data, and follows edits', async () => {
    session = await connect()
    await session.open(uri, faulty)
    const [found] = ours(await session.pull(uri))
    assert.equal(found?.source, 'spine-report')
    assert.equal(found?.code, 'levels/inverted-range')
    assert.match(found?.codeDescription?.href ?? '', /^https:.*RULES\.md#levelsinverted-range$/)
    assert.deepEqual(found?.range, { start: { line: 2, character: 10 }, end: { line: 2, character: 15 } })
    assert.equal((found?.data as { rule: string } | undefined)?.rule, 'levels/inverted-range')
    await session.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: found!.range, text: 'L4-S1' }],
    })
    assert.deepEqual(ours(await session.pull(uri)), [])
    assert.deepEqual(session.pushed, [])
  })

  it('does not send unchanged findings again', async () => {
    session = await connect()
    await session.open(uri, faulty)
    const ask = (previousResultId?: string) =>
      session.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
    const first = await ask()
    assert.equal(first.kind, 'full')
    assert.equal((await ask(first.resultId)).kind, 'unchanged')
    const type = (line: number, character: number, version: number) =>
      session.tell('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'x' }],
      })
    const end = faulty.split('\n').length - 1
    await type(end, 0, 2)
    assert.equal((await ask(first.resultId)).kind, 'unchanged', 'behind all findings')
    await type(2, 0, 3)
    const moved = await ask(first.resultId)
    assert.equal(moved.kind, 'full')
    assert.notEqual(moved.resultId, first.resultId)
  })

  it('pushes to clients that cannot pull, and clears what it pushed', async () => {
    session = await connect({ capabilities: {} })
    assert.equal(session.result.capabilities.diagnosticProvider, undefined)
    await session.open(uri, faulty, 7)
    await until(() => session.pushed.length > 0, 'push')
    assert.equal(session.pushed[0]?.version, 7)
    assert.equal(ours(session.pushed[0]?.diagnostics ?? []).length, 1)
    const contentChanges = [{ text: `${faulty}\nMore.\n` }]
    await session.tell('textDocument/didChange', { textDocument: { uri, version: 8 }, contentChanges })
    await new Promise((resume) => setTimeout(resume, 400))
    assert.equal(session.pushed.length, 1, 'nothing has changed')
    await session.tell('textDocument/didClose', { textDocument: { uri } })
    await until(() => session.pushed.at(-1)?.diagnostics.length === 0, 'clearing')
  })

  it('fixes one place, all of a rule, and the whole file; doing it again changes nothing', async () => {
    session = await connect()
    const source = 'Fusion of S1-L4 here.\n\nFusion of L5-L3 there.\n'
    await session.open(uri, source)
    const diagnostics = ours(await session.pull(uri))
    const at = { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } }
    const context = { diagnostics: diagnostics.slice(0, 1) }
    const actions = await session.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: at,
      context,
    })
    const fix = actions[0]!
    assert.equal(fix.kind, 'quickfix')
    const [change] = (fix.edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.deepEqual(change?.textDocument, { uri, version: 1 })
    const document = TextDocument.create(uri, 'markdown', 1, source)
    assert.equal(TextDocument.applyEdits(document, change!.edits as TextEdit[]), source.replace('S1-L4', 'L4-S1'))
    assert.equal(fix.diagnostics?.[0]?.code, 'levels/inverted-range')
    const only = (kind: string) =>
      session.ask<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: [kind] },
      })
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.spineReport']) {
      const [all, ...rest] = await only(kind)
      if (!all) continue
      assert.equal(all.kind, 'source.fixAll.spineReport')
      assert.deepEqual(rest, [])
    }
    assert.deepEqual(await only('source.organizeImports'), [])
    assert.ok(!actions.some(({ kind }) => kind?.startsWith('source')), 'source actions come only when asked for')
  })

  it('fixes all that is safe, once and for all', async () => {
    session = await connect()
    const source =
      'Left L4-5 pain. <!-- spine-report-disable-line terms -->\n\nPain. <!-- spine-report-disable-line levels -->\n'
    await session.open(uri, source)
    const fixAll = async () =>
      session.ask<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ['source.fixAll'] },
      })
    const [all] = await fixAll()
    const [change] = (all?.edit?.documentChanges ?? []) as TextDocumentEdit[]
    const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, source), change!.edits as TextEdit[])
    assert.ok(!fixed.includes('spine-report-disable'), fixed)
    await session.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: fixed }],
    })
    assert.deepEqual(await fixAll(), [])
  })

  it('gives outline, symbols and folding of sections', async () => {
    session = await connect()
    await session.open(
      uri,
      '---\nreport-type: operative-note\n---\n# Note\n\n## Findings\n\nLeft L4-5.\n\n## Complications\n\nNone.\n',
    )
    const outline = await session.ask<Outline>(requests.outline, { uri })
    assert.equal(outline.reportType?.id, 'operative-note')
    assert.equal(outline.sections.find(({ id }) => id === 'findings')?.status, 'section')
    assert.equal(outline.sections.find(({ id }) => id === 'implants')?.range, null)
    assert.ok(outline.complete.of > outline.complete.done)
    assert.deepEqual(
      outline.levels.map(({ section, side, mentions }) => [section, side, mentions.map(({ text }) => text)]),
      [['Findings', 'left', ['L4-5']]],
    )
    const symbols = await session.ask<{ name: string; children: unknown[] }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    })
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.length]),
      [['Note', 2]],
    )
    const folds = await session.ask<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } })
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 2],
        [3, 11],
        [5, 7],
        [9, 11],
      ],
    )
  })

  it('answers nothing about a document that is not open', async () => {
    session = await connect()
    assert.deepEqual(await session.pull(uri), [])
    assert.equal(
      await session.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }),
      null,
    )
    assert.equal(await session.ask(requests.outline, { uri }), null)
  })

  it('survives what no client should send', async () => {
    session = await connect()
    await session.open(uri, faulty)
    await session.tell('textDocument/didChange', {
      textDocument: { uri: 'file:///other.md', version: 2 },
      contentChanges: [{ text: 'x' }],
    })
    await session.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 900, character: 900 }, end: { line: 901, character: 0 } }, text: '' }],
    })
    await session.tell('$/unknown', { a: 1 })
    await session.tell('workspace/didChangeConfiguration', null)
    await session.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 'nonsense', type: 9 }] })
    await session.ask('textDocument/hover', { textDocument: { uri }, position: { line: -5, character: -1 } })
    await session.ask('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 5, character: 5 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    })
    await assert.rejects(session.ask('textDocument/nonsense', {}))
    await session.ask(requests.checkAll, { documents: null }).catch(() => undefined)
    assert.equal(ours(await session.pull(uri)).length, 1)
    assert.ok(!session.log.some((line) => line.includes('Fusion')), 'no report text in the log')
  })

  it('goes on after messages that are no JSON and no requests', async () => {
    session = await connect()
    await session.open(uri, faulty)
    for (const body of [
      '{bad}',
      '[]',
      '5',
      '{"jsonrpc":"2.0","id":{},"method":7}',
      '{"jsonrpc":"2.0","id":99999,"result":1}',
    ]) {
      session.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    }
    assert.equal(ours(await session.pull(uri)).length, 1)
  })

  it('checks a line of a megabyte', async () => {
    session = await connect()
    await session.open(
      uri,
      `${'These are plain words of a line without end, with a fusion of L4-5. '.repeat(16_384)}\n`,
    )
    const began = performance.now()
    const found = await session.pull(uri)
    assert.ok(found.length > 0, 'says that the line is too long')
    assert.ok(performance.now() - began < 10_000)
  })

  it('drops what was cancelled and answers the latest', async () => {
    session = await connect()
    const text = `${faulty}\n${'Plain words of a long report stand here.\n\n'.repeat(4000)}`
    await session.open(uri, text)
    const asked = Array.from({ length: 8 }, (_, i) => {
      const start = { line: 0, character: 2 }
      const contentChanges = [{ range: { start, end: start }, text: 'x' }]
      void session.tell('textDocument/didChange', { textDocument: { uri, version: i + 2 }, contentChanges })
      const source = new CancellationTokenSource()
      const params = { textDocument: { uri } }
      const answer = session.connection.sendRequest<{ items: Diagnostic[] }>(
        'textDocument/diagnostic',
        params,
        source.token,
      )
      if (i < 7) source.cancel()
      return answer
    })
    const answers = await Promise.allSettled(asked)
    assert.ok(
      answers.slice(0, 7).some(({ status }) => status === 'rejected'),
      'something was dropped',
    )
    const last = answers.at(-1)
    assert.ok(last?.status === 'fulfilled' && ours(last.value.items).length === 1)
  })
})

describe('lsp start', function () {
  this.timeout(20_000)
  it('answers initialize soon after the process starts', async () => {
    const bare: number[] = []
    const times: number[] = []
    for (let i = 0; i < 3; i++) {
      const began = performance.now()
      spawnSync(process.execPath, ['-e', '0'])
      bare.push(performance.now() - began)
      const session = await connect({ capabilities: pulling })
      times.push(session.started)
      await session.close()
    }
    // 150 ms where a bare node takes 40; compared with that, because a busy machine slows both.
    assert.ok(Math.min(...times) < 10 * Math.min(...bare), `${times.map(Math.round)} against ${bare.map(Math.round)}`)
  })
})
