// What bundles leave out or put off of the sources.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ascii } from './ascii.mjs'

/** Examples of the rules are for tests and for the rules' page. */
export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /server[\\/]src[\\/]rules[\\/].+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^ {2}examples: \{\n[\s\S]*?^ {2}\},\n/m, ''),
      loader: 'ts',
    }))
  },
}

/** Each data file is a string that is parsed when it is first asked for: a start pays only for what it uses. */
export const lateData = {
  name: 'late-data',
  setup(build) {
    build.onLoad({ filter: /server[\\/]src[\\/]data\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(/^(import \w+ from '.+') with .+$/gm, '$1')
        .replace(/^ {2}('.+'): (\w+),$/gm, '  get $1() { return $2() },'),
      loader: 'ts',
    }))
    build.onLoad({ filter: /server[\\/]data[\\/].+\.json$/ }, async ({ path }) => {
      // ASCII alone, so that engines keep a byte for each character.
      const text = ascii(JSON.stringify(JSON.parse(await readFile(resolve(path), 'utf8'))))
      return { contents: `let data\nexport default () => (data ??= JSON.parse(${JSON.stringify(text)}))`, loader: 'js' }
    })
  },
}
