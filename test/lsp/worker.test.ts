import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'

const bundle = 'dist/web/server.js'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: { readonly capabilities?: unknown; readonly items?: readonly { readonly code: string }[] } | null
}

/** A worker as a browser gives it: messages in and out, timers, no document, no process, no files. */
function startWorker() {
  const answers: Message[] = []
  const scope: Record<string, unknown> = {
    postMessage: (message: Message) => answers.push(message),
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    TextDecoder,
    TextEncoder,
    URL,
    console: new Proxy({}, { get: () => () => undefined }),
  }
  scope['self'] = scope
  scope['addEventListener'] = () => undefined
  try {
    new Script(readFileSync(bundle, 'utf8')).runInContext(createContext(scope))
  } catch (error) {
    // The stack of such an error quotes the bundle, which is one long line.
    throw new Error(`the worker does not start: ${(error as Error).message}`)
  }
  const send = (message: object) =>
    (scope['onmessage'] as (event: object) => void)({ data: { jsonrpc: '2.0', ...message } })
  const answer = async (id: number): Promise<Message> => {
    for (let i = 0; i < 500; i++) {
      const found = answers.find((message) => message.id === id && !message.method)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`no answer ${id}`)
  }
  return { answers, send, answer }
}

describe('lsp in a web worker', function () {
  this.timeout(20_000)

  it('starts without a document and finds what there is to find', async () => {
    assert.ok(existsSync(bundle), `${bundle} is missing: run npm run build first`)
    const { send, answer } = startWorker()
    const capabilities = { textDocument: { diagnostic: {} } }
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } })
    assert.ok((await answer(1)).result?.capabilities)
    send({ method: 'initialized', params: {} })
    const uri = 'vscode-vfs://github/a/b/note.md'
    const text = 'Fusion of S1-L4 was done.\n'
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    })
    send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } })
    const { result } = await answer(2)
    assert.ok(result?.items?.some(({ code }) => code === 'levels/inverted-range'))
  })
})
