import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './host/places.js'

/** A copy of the journeys' folder, for the caller to remove: journeys change files. */
export function copyOfWorkspace(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spine-report-notes-'))
  fs.cpSync(path.join(root, 'test/vscode/workspace'), folder, { recursive: true })
  return folder
}

/** Lends a copy of the journeys' folder to one use. */
export async function withWorkspace<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = copyOfWorkspace()
  try {
    return await use(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
