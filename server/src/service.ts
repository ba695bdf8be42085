import { DocumentCheck } from './check/check.js'
import { documentRules } from './check/document-findings.js'
import type { Rule } from './check/rule.js'
import type { Names } from './config/file.js'
import { readOwnType } from './domain/reports/own-type.js'
import { makeKnowledge } from './knowledge.js'
import type { Knowledge } from './report/facts.js'
import { rules } from './rules/index.js'

/** The whole checker: editor, command line and preview are made from this. */
export interface Service {
  readonly rules: readonly Rule[]
  readonly knowledge: Knowledge
  /** What the reader of configuration files must know. */
  readonly names: Names
  /** A document that will be checked again and again; it remembers what did not change. */
  openDocument(): DocumentCheck
}

/** Puts rules and clinical data together. Cheap: the lexicon is indexed when the first text is checked. */
export function createService(): Service {
  const knowledge = makeKnowledge()
  return {
    rules,
    knowledge,
    names: {
      rules: new Set([...rules.map((rule) => rule.id), ...documentRules]),
      // Read from data when a configuration file needs them: an editor's server starts without waiting for that.
      get reportTypes() {
        return new Set(knowledge.reportTypes.map((type) => type.id))
      },
      reportType: (value) => readOwnType(value, knowledge.reportTypes),
    },
    openDocument: () => new DocumentCheck(rules, knowledge),
  }
}

export { documentRules } from './check/document-findings.js'
