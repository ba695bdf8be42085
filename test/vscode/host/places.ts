import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder; this file runs as `out/test/vscode/host/places.js`. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..')

/** What is downloaded for the tests: kept between runs, never committed. */
export const downloads = path.join(root, '.vscode-test')

/** Screenshots of the editor, for people to look at: never committed. */
export const shots = path.join(root, 'test/vscode/shots')
