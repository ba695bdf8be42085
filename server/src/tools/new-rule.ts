import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const [id = ''] = process.argv.slice(2)
const [family = '', name = ''] = id.split('/')
if (!/^[a-z]+\/[a-z]+(?:-[a-z0-9]+)*$/.test(id))
  fail('Name the rule as family/kebab-name: npm run new-rule levels/inverted-range')

const folder = `server/src/rules/${family}`
const path = `${folder}/${name}.ts`
const index = `${folder}/index.ts`
if (existsSync(path)) fail(`${path} is there already`)
const camel = (text: string): string => text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

mkdirSync(folder, { recursive: true })
writeFileSync(
  path,
  `${'import'} { defineRule } from '../../check/rule.js'
${'import'} { say } from '../../text/message.js'

export const ${camel(name)} = defineRule({
  id: '${id}',
  severity: 'info',
  scope: 'passage',
  summary: 'What holds where the rule is content.',
  why: 'Why a surgeon or an editor should care.',
  source: 'House rule',
  examples: {
    bad: [{ text: 'A sentence with ⟦what is wrong⟧.', says: 'What is wrong, and what to do.' }],
    good: ['Every trap that you know.'],
  },

  *check({ mask }) {
    for (const match of mask.matchAll(/what is wrong/g)) {
      const span = { start: match.index, end: match.index + match[0].length }
      yield { span, message: say('What is wrong, and what to do.') }
    }
  },
})
`,
)
if (existsSync(index)) {
  const text = readFileSync(index, 'utf8')
  const line = `import { ${camel(name)} } from './${name}.js'\n`
  const withImport = text.replace(/((?:^|\n)import [^\n]*\n)(?!import)/, `$1${line}`)
  writeFileSync(index, withImport.replace(/\n\] as const/, `\n  ${camel(name)},\n] as const`))
} else {
  const list = `${camel(family)}Rules`
  writeFileSync(
    index,
    `import type { Rule } from '../../check/rule.js'\nimport { ${camel(name)} } from './${name}.js'\n\nexport const ${list} = [\n  ${camel(name)},\n] as const satisfies readonly Rule[]\n`,
  )
  process.stdout.write(`Add ${list} to server/src/rules/index.ts.\n`)
}
process.stdout.write(`${path}\nThen: its message in server/data/messages/zh-cn/${family}.json, and npm run generate.\n`)

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(2)
}
