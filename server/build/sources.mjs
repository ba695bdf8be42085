// What bundles leave out or put off of the sources, or have worked out beforehand.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as esbuild from 'esbuild'
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

/** Each data file is a string that is parsed when it is first asked for: a start pays only for what it uses. Examples stay out. */
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
      const unused = /data[\\/](?:frames|slips)/.test(path)
        ? (key, value) => (key === 'example' ? undefined : value)
        : undefined
      const text = ascii(JSON.stringify(JSON.parse(await readFile(resolve(path), 'utf8'), unused)))
      return { contents: `let data\nexport default () => (data ??= JSON.parse(${JSON.stringify(text)}))`, loader: 'js' }
    })
  },
}

/** What labels of sections mean is worked out here, and not at every start. */
export const readyLabels = {
  name: 'ready-labels',
  setup(build) {
    build.onLoad({ filter: /server[\\/]src[\\/]domain[\\/]reports[\\/]prepared\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const labels = ascii(JSON.stringify(await workOutLabels()))
      const ready = `JSON.parse(${JSON.stringify(labels)})`
      return { contents: source.replace(/(?<=preparedLabels = .*=> )undefined/, () => ready), loader: 'ts' }
    })
  },
}

async function workOutLabels() {
  const contents = `
    import { makeKnowledge } from './knowledge.js'
    import { prepareLabels } from './domain/reports/prepared.js'
    export default prepareLabels(makeKnowledge().reportTypes)`
  const stdin = { contents, resolveDir: 'server/src' }
  const { outputFiles } = await esbuild.build({ stdin, bundle: true, format: 'esm', write: false })
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`))
    .default
}
