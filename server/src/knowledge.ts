import type { Knowledge } from './core/context.js'
import * as data from './data.js'
import type { LexiconFile } from './domain/lexicon/concept.js'
import { buildLexicon, type Lexicon } from './domain/lexicon/lexicon.js'
import type { Procedure, ReportTemplate, TemplateLibrary } from './domain/templates/model.js'

/**
 * The clinical data in the shape that rules and features read. Each part is made when it is first asked for, so that a
 * short run does not pay for what it does not use.
 */
export function makeKnowledge(): Knowledge {
  const made = new Map<string, unknown>()
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as T
  }
  return {
    get lexicon(): Lexicon {
      return once('lexicon', () => buildLexicon(all<LexiconFile>(data.lexicon)))
    },
    get templates(): TemplateLibrary {
      return once('templates', () => {
        const { shared, ...reports } = data.templates
        return {
          ...(shared as Pick<TemplateLibrary, 'variables' | 'phrases'>),
          reports: all<ReportTemplate>(reports),
          procedures: all<Procedure>(data.procedures),
        }
      })
    },
    reportTypes: [],
  }
}

const all = <T>(files: Readonly<Record<string, unknown>>): T[] => Object.values(files) as T[]
