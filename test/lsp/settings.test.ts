import assert from 'node:assert/strict'
import { connect, pulling, type Session, until } from './client.js'

const one = 'file:///one'
const two = 'file:///two'
const faulty = 'Fusion of S1-L4 was done.\n'
const off = JSON.stringify({ rules: { 'levels/inverted-range': 'off' } })
const error = JSON.stringify({ rules: { 'levels/inverted-range': 'error' } })
const abilities = { readFile: true }

describe('lsp settings', function () {
  this.timeout(20_000)
  let session: Session
  afterEach(async () => {
    await session.close()
  })
  const severities = async (uri: string) =>
    (await session.pull(uri)).filter(({ code }) => code === 'levels/inverted-range').map(({ severity }) => severity)

  it('reads the nearest project file of each folder through the client', async () => {
    const files = new Map([
      [`${one}/.spine-report.json`, off],
      [`${two}/.spine-report.json`, error],
    ])
    session = await connect({ folders: [one, two], initializationOptions: abilities, files })
    await session.open(`${one}/notes/a.md`, faulty)
    await session.open(`${two}/b.md`, faulty)
    await session.open('file:///three/c.md', faulty)
    assert.deepEqual(await severities(`${one}/notes/a.md`), [])
    assert.deepEqual(await severities(`${two}/b.md`), [1])
    assert.deepEqual(await severities('file:///three/c.md'), [2])
  })

  it('lets the editor’s settings win and takes null for nothing', async () => {
    const files = new Map([[`${one}/.spine-report.json`, off]])
    let now: unknown = null
    session = await connect({ folders: [one], initializationOptions: abilities, files, configuration: () => now })
    await session.open(`${one}/a.md`, faulty)
    assert.deepEqual(await severities(`${one}/a.md`), [])
    now = { rules: { 'levels/inverted-range': 'info' }, words: [], levels: { style: null } }
    await session.tell('workspace/didChangeConfiguration', { settings: null })
    await until(() => session.refreshed() > 0, 'refresh')
    assert.deepEqual(await severities(`${one}/a.md`), [3])
    now = { enable: false }
    await session.tell('workspace/didChangeConfiguration', { settings: null })
    assert.deepEqual(await session.pull(`${one}/a.md`), [])
  })

  it('follows the project file when it is written, and while it is edited', async () => {
    const files = new Map<string, string>()
    session = await connect({ folders: [one], initializationOptions: abilities, files })
    const config = `${one}/.spine-report.json`
    await session.open(`${one}/a.md`, faulty)
    assert.deepEqual(await severities(`${one}/a.md`), [2])
    files.set(config, off)
    await session.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 1 }] })
    assert.deepEqual(await severities(`${one}/a.md`), [])
    await session.tell('textDocument/didOpen', {
      textDocument: { uri: config, languageId: 'json', version: 1, text: error },
    })
    assert.deepEqual(await severities(`${one}/a.md`), [1])
    await session.tell('textDocument/didClose', { textDocument: { uri: config } })
    assert.deepEqual(await severities(`${one}/a.md`), [])
  })

  it('says at its place what is wrong in an open project file', async () => {
    session = await connect({ folders: [one], initializationOptions: abilities })
    const uri = `${one}/.spine-report.json`
    await session.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'json', version: 1, text: '{\n  "rules": { "levels/nonsense": "off" }\n}\n' },
    })
    const [found] = await session.pull(uri)
    assert.match(String(found?.message), /levels\/nonsense/)
    assert.equal(found?.range.start.line, 1)
  })

  it('gives a new document the settings of the first folder', async () => {
    const files = new Map([[`${one}/.spine-report.json`, off]])
    session = await connect({ folders: [one], initializationOptions: abilities, files })
    await session.open('untitled:Untitled-1', faulty)
    assert.deepEqual(await severities('untitled:Untitled-1'), [])
  })

  it('does without a client that answers nothing', async () => {
    const { workspace: _, ...capabilities } = pulling
    session = await connect({ capabilities })
    await session.open('file:///a.md', faulty)
    assert.deepEqual(await severities('file:///a.md'), [2])
  })

  it('speaks Chinese to a Chinese editor', async () => {
    session = await connect({ locale: 'zh-cn' })
    await session.open('file:///a.md', faulty)
    const found = (await session.pull('file:///a.md')).find(({ code }) => code === 'levels/inverted-range')
    assert.match(String(found?.message), /[\u4e00-\u9fff]/)
  })
})
