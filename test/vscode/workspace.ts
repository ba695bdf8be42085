import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './host/places.js'

/** Gives a copy of the journeys' folder to one use, then removes it: journeys change files. */
export async function withWorkspace<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spine-report-notes-'))
  try {
    fs.cpSync(path.join(root, 'test/vscode/workspace'), folder, { recursive: true })
    return await use(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
