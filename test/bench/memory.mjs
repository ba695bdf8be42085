// One check of the text of the file named, alone in a process: prints milliseconds and peak memory in MB.
import { readFileSync } from 'node:fs'
import { defaultConfig } from '../../out/server/src/config/config.js'
import { createService } from '../../out/server/src/service.js'

const text = readFileSync(process.argv[2], 'utf8')
const from = performance.now()
createService().openDocument().check(text, { config: defaultConfig })
process.stdout.write(JSON.stringify({ ms: performance.now() - from, peak: process.resourceUsage().maxRSS / 1024 }))
