import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createService, documentRules } from '../service.js'
import { configSchema } from './config-schema.js'
import { dataIndex } from './data-index.js'
import { rulesPage } from './rules-page.js'
import { generateSnippets } from './snippets.js'

const { rules, knowledge } = createService()

/** Every generated file: path → what it must hold. */
const generated: Readonly<Record<string, string>> = {
  'server/src/data.ts': dataIndex(),
  'server/RULES.md': rulesPage(rules),
  'server/data/schema/config.schema.json': configSchema(
    rules,
    documentRules,
    knowledge.reportTypes.map((t) => t.id),
  ),
  ...generateSnippets(),
}

const check = process.argv.includes('--check')
let stale = 0
for (const [path, text] of Object.entries(generated)) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  stale++
  if (check) process.stdout.write(`${path} is stale: run npm run generate and commit it\n`)
  else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    process.stdout.write(`wrote ${path}\n`)
  }
}
if (check && stale > 0) process.exitCode = 1
