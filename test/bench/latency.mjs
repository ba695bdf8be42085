// Edits over stdio: from didChange to the answer of a pull for diagnostics, in milliseconds.
import { spawn } from 'node:child_process'

export async function latency(command, text, edits = 200, warm = 20) {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] })
  let buffer = Buffer.alloc(0)
  let id = 0
  const waiting = new Map()
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }
  const request = (method, params) =>
    new Promise((resolve) => {
      waiting.set(++id, resolve)
      send({ id, method, params })
    })
  child.stdout.on('data', (data) => {
    buffer = Buffer.concat([buffer, data])
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: *(\d+)/i.exec(buffer.toString('ascii', 0, head))[1])
      if (buffer.length < head + 4 + length) return
      const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length))
      buffer = buffer.subarray(head + 4 + length)
      if (message.method && message.id !== undefined)
        send({
          id: message.id,
          result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null,
        })
      else if (waiting.has(message.id)) {
        waiting.get(message.id)(message.result)
        waiting.delete(message.id)
      }
    }
  })
  const started = performance.now()
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  })
  const initialize = performance.now() - started
  send({ method: 'initialized', params: {} })
  const uri = 'file:///bench/report.md'
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } })
  await request('textDocument/diagnostic', { textDocument: { uri } })
  const lines = text.split('\n')
  const times = []
  for (let i = 0; i < edits + warm; i++) {
    let line = Math.floor(lines.length * ((i * 0.618034) % 1))
    while (!lines[line % lines.length]) line++
    line %= lines.length
    const character = Math.floor(lines[line].length / 2)
    const at = { line, character }
    lines[line] = `${lines[line].slice(0, character)}x${lines[line].slice(character)}`
    const from = performance.now()
    send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: i + 2 }, contentChanges: [{ range: { start: at, end: at }, text: 'x' }] },
    })
    await request('textDocument/diagnostic', { textDocument: { uri } })
    if (i >= warm) times.push(performance.now() - from)
  }
  await request('shutdown')
  send({ method: 'exit' })
  child.kill()
  return { initialize, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
}
