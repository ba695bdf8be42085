import type { Connection } from 'vscode-languageserver'
import { serverRequests, settingsSection } from '../protocol.js'
import type { Session } from './session.js'

/** Milliseconds that the client has to answer: one that never does must not keep findings back. */
const patience = 3000

/** The editor's settings for a document, undefined where it has none to give. */
export async function askConfiguration(connection: Connection, session: Session, uri: string): Promise<unknown> {
  if (!session.client.workspace?.configuration) return undefined
  return inTime(connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }))
}

/** A file's text as the client has it, undefined where it has none or cannot read files for us. */
export async function askFile(connection: Connection, session: Session, uri: string): Promise<string | undefined> {
  if (!session.abilities.readFile) return undefined
  const answer = await inTime(
    connection.sendRequest<{ readonly text?: unknown } | null>(serverRequests.readFile, { uri }),
  )
  return typeof answer?.text === 'string' ? answer.text : undefined
}

async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience)
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
