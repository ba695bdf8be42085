#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { createService } from '../service.js'
import { startServer } from './server.js'
import { version } from './version.js'

/** Desktop and terminal: over IPC as a child of VS Code, over stdio for any other editor, which need not ask for it. */
if (!process.argv.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)/.test(arg))) process.argv.push('--stdio')
const connection = createConnection(ProposedFeatures.all)
const here = dirname(realpathSync(process.argv[1] ?? '.'))
startServer(connection, {
  service: createService(),
  read: readLocal,
  rulesUri: pathToFileURL(join(here, '..', 'server', 'RULES.md')).href,
  version,
})

async function readLocal(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined
  try {
    return await readFile(fileURLToPath(uri), 'utf8')
  } catch {
    return undefined
  }
}
