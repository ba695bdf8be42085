// Texts of 5 KB to 5 MB: the visible corpus where it lies beside the project, else the synthetic samples.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function texts() {
  const corpus = '../shared/corpus/set-V/h'
  const folder = existsSync(corpus) ? corpus : 'test/samples'
  const docs = readdirSync(folder)
    .filter((f) => f.endsWith('.md'))
    .sort()
    .map((f) => `${readFileSync(join(folder, f), 'utf8').trim()}\n\n`)
  const make = (size) => {
    let text = ''
    for (let i = 0; text.length < size; i++) {
      const round = Math.floor(i / docs.length)
      // Later rounds differ in every paragraph: equal passages would be remembered and the time would be flattered.
      text += round === 0 ? docs[i] : docs[i % docs.length].replace(/\n\n(?=\w)/g, `\n\n(${round}) `)
    }
    return text.slice(0, size)
  }
  return {
    from: folder,
    '5 KB': make(5e3),
    '50 KB': make(5e4),
    '500 KB': make(5e5),
    '5 MB': make(5e6),
    '500 KB without headings': make(6e5)
      .replace(/^#+ .*$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .slice(0, 5e5),
  }
}
