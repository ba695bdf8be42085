import * as data from './data.js'
import {
  type AbbreviationBook,
  type AbbreviationList,
  abbreviationBook,
  type NotAbbreviations,
} from './domain/abbreviations/book.js'
import { type ClaimBook, type ClaimFile, claimBook } from './domain/claims/book.js'
import { type FrameBook, type FrameFile, frameBook, type SlipFile, slipBook } from './domain/frames/book.js'
import type { AttestedFile, CalqueData, FalseFriendFile, MorphemeFile } from './domain/lexicon/calque-data.js'
import type { LexiconFile } from './domain/lexicon/concept.js'
import { buildLexicon, type Lexicon, type SpellingData } from './domain/lexicon/lexicon.js'
import { type CautionFile, type DrugFile, type SafetyBook, safetyBook } from './domain/medication/caution.js'
import type { CueIndex } from './domain/reports/cues.js'
import { buildReports, type ReportTypeFile } from './domain/reports/library.js'
import { type SignBook, type SignFile, type SignWeights, signBook } from './domain/reports/signs.js'
import type { ReportType } from './domain/reports/type.js'
import type { AnatomyFile } from './domain/spine/anatomy.js'
import { type SpineBook, spineBook } from './domain/spine/book.js'
import type { LevelWords } from './domain/spine/vocabulary.js'
import {
  type AgreementBook,
  agreementBook,
  type ProcedureFile,
  type StatementFile,
  statementCues,
} from './domain/statements/book.js'
import { type CaseFiles, type CaseWords, caseCues, caseWords } from './domain/statements/case-words.js'
import type { Procedure, ReportTemplate, TemplateLibrary } from './domain/templates/model.js'
import { type NamesFile, type PersonBook, personBook } from './domain/values/person-book.js'
import type { Knowledge } from './report/facts.js'

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
  const reports = () =>
    once('reports', () =>
      buildReports(all<ReportTypeFile>(data.reports), [
        ...statementCues(data.agreement['statements'] as StatementFile),
        ...caseCues(data.caseData as unknown as CaseFiles),
      ]),
    )
  return {
    get lexicon(): Lexicon {
      return once('lexicon', () =>
        buildLexicon(all<LexiconFile>(data.lexicon), data.spelling as unknown as SpellingData, calqueData()),
      )
    },
    get frames(): FrameBook {
      return once('frames', () => frameBook(all<FrameFile>(data.frames)))
    },
    get slips(): FrameBook {
      return once('slips', () => slipBook(all<SlipFile>(data.slips)))
    },
    get abbreviations(): AbbreviationBook {
      return once('abbreviations', () => {
        const { spine, surgery, medicine, imaging, laboratory, general, 'not-abbreviations': not } = data.abbreviations
        const lists = [spine, surgery, medicine, imaging, laboratory, general] as AbbreviationList[]
        return abbreviationBook(lists, not as NotAbbreviations)
      })
    },
    get safety(): SafetyBook {
      return once('safety', () =>
        safetyBook(data.safety['error-prone'] as CautionFile, data.safety['drugs'] as DrugFile),
      )
    },
    get agreement(): AgreementBook {
      return once('agreement', () =>
        agreementBook(data.agreement['statements'] as StatementFile, data.agreement['procedures'] as ProcedureFile),
      )
    },
    get statements(): CaseWords {
      return once('statements', () => caseWords(data.caseData as unknown as CaseFiles))
    },
    get claims(): ClaimBook {
      return once('claims', () => claimBook(data.claims['claims'] as ClaimFile))
    },
    get spine(): SpineBook {
      return once('spine', () => spineBook(data.spine['anatomy'] as AnatomyFile, data.spine['words'] as LevelWords))
    },
    get people(): PersonBook {
      return once('people', () =>
        personBook(
          data.people['names'] as NamesFile,
          () => this.lexicon.concepts.values(),
          () => this.lexicon.words().known,
        ),
      )
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
    get reportTypes(): readonly ReportType[] {
      return reports().types
    },
    get signs(): SignBook {
      return once('signs', () => signBook(data.signs['signs'] as SignFile, data.signs['weights'] as SignWeights))
    },
    get cues(): CueIndex {
      return reports().cues
    },
  }
}

function calqueData(): CalqueData {
  const { attested, 'false-friends': friends, ...morphemes } = data.calques
  return {
    morphemes: all<MorphemeFile>(morphemes),
    attested: attested as AttestedFile,
    friends: friends as FalseFriendFile,
  }
}

const all = <T>(files: Readonly<Record<string, unknown>>): T[] => Object.values(files) as T[]
