// Runs the journeys in the web extension host: the extension's `browser` entry, its server in a worker, no Node anywhere.
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { runExtensionTests } from './host/extension-tests.js'
import { root } from './host/places.js'
import { withWorkspace } from './workspace.js'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/** The project over loopback http: a web extension host loads no extension from a path. */
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  // Some versions ask for `extension.cjs.js` where the manifest says `extension.cjs`.
  const file = path.join(root, name.replace(/\.cjs\.js$/, '.cjs'))
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Access-Control-Allow-Headers', '*')
  response.setHeader('Access-Control-Allow-Private-Network', 'true')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  if (request.method === 'OPTIONS') return void response.writeHead(204).end()
  if (!file.startsWith(root + path.sep) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    return void response.writeHead(404).end()
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream')
  fs.createReadStream(file).pipe(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const code = await withWorkspace((folder) =>
  runExtensionTests({ extensions: [url], tests: `${url}/out/test/vscode/journeys.cjs`, folder }),
)
process.exit(code)
