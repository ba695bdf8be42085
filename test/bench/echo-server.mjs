// The least a language server can do: takes every change and answers a request for diagnostics with none. The floor of the protocol.
let buffer = Buffer.alloc(0)
const send = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`)
  process.stdout.write(body)
}
const answer = {
  initialize: {
    capabilities: {
      textDocumentSync: 2,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    },
  },
  'textDocument/diagnostic': { kind: 'full', items: [] },
}
process.stdin.on('data', (data) => {
  buffer = Buffer.concat([buffer, data])
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: *(\d+)/i.exec(buffer.toString('ascii', 0, head))[1])
    if (buffer.length < head + 4 + length) return
    const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length))
    buffer = buffer.subarray(head + 4 + length)
    if (message.method === 'exit') process.exit(0)
    if (message.id !== undefined) send({ id: message.id, result: answer[message.method] ?? null })
  }
})
