import type { Concept as LexiconConcept } from '../../domain/lexicon/concept.js'
import { inVariety, type Variety } from '../../domain/lexicon/spelling.js'
import { inGroups } from '../../domain/templates/groups.js'
import { newReportSnippet } from '../../domain/templates/report.js'
import { searchConcepts, type TermIndex } from '../../features/term-index.js'
import type { Concept, LookUpParams, ProcedureItem, ReportTypeItem } from '../../protocol.js'
import type { Knowledge } from '../../report/facts.js'
import type { Session } from '../session.js'

/** The report types with their templates; those of the workspace come without one where none extends a built-in type. */
export function reportTypesAnswer(knowledge: Knowledge, { chinese }: Session): readonly ReportTypeItem[] {
  return knowledge.reportTypes.map(({ id, title, description, extends: base }) => ({
    id,
    title: chinese ? title.zh : title.en,
    description: chinese ? description.zh : description.en,
    template:
      newReportSnippet(knowledge.templates, { type: id }) ??
      newReportSnippet(knowledge.templates, { type: base ?? '' }) ??
      '',
  }))
}

export function proceduresAnswer({ templates }: Knowledge): readonly ProcedureItem[] {
  return inGroups(templates.procedures).map(({ id, name, zh, region, approach, abbreviations, keywords }) => ({
    id,
    name,
    zh,
    region,
    approach,
    abbreviations,
    keywords,
  }))
}

const usual = 50

export function lookUpAnswer(
  { lexicon }: Knowledge,
  index: TermIndex,
  { query, limit = usual }: LookUpParams,
  variety: Variety,
): readonly Concept[] {
  return searchConcepts(index, query, limit).map((concept) =>
    toConcept(concept, (text) => inVariety(lexicon.spelling, text, variety)),
  )
}

function toConcept(concept: LexiconConcept, spelled: (text: string) => string): Concept {
  const { id, preferred, zh = '', definition, abbreviations = [], accepted = [], category, source } = concept
  return {
    id,
    preferred: spelled(preferred),
    zh,
    definition,
    abbreviations,
    accepted: accepted.map(spelled),
    category,
    source,
  }
}
