import type { OptionValues, RuleOption } from '../../config/option.js'
import type { Facts } from '../../report/facts.js'
import { firstFrom, type Span } from '../../text/span.js'

/** `clinical`: what leaves the hospital must not identify the patient. `public`: only patients are protected, staff is named. */
export type PrivacyMode = 'clinical' | 'public' | 'off'

const publicTypes: ReadonlySet<string> = new Set([
  'news-article',
  'procedure-explainer',
  'conference-report',
  'conference-abstract',
  'speaker-biography',
])

/** The option that every privacy rule has. */
export const modeOption: RuleOption = {
  type: 'string',
  default: 'auto',
  choices: ['auto', 'clinical', 'public', 'off'],
  summary:
    'What is protected. `auto`: `public` for news, explainers and conference texts, `clinical` for other texts about patients.',
}

export function privacyMode({
  options,
  reportType,
  clinical,
}: {
  readonly options: OptionValues
  readonly reportType: string | undefined
  readonly clinical: boolean
}): PrivacyMode {
  const chosen = options['mode']
  if (chosen === 'clinical' || chosen === 'public' || chosen === 'off') return chosen
  if (!clinical) return 'off'
  return publicTypes.has(reportType ?? '') ? 'public' : 'clinical'
}

/** The sentence around an offset, or the stretch itself where none is known. */
export function sentenceAt({ sentences }: Pick<Facts, 'sentences'>, span: Span): Span {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= span.start) low = middle + 1
    else high = middle
  }
  const found = sentences[low - 1]
  return found && span.start < found.end ? found : span
}

const patient =
  /\b(?:patients?|[Pp]t|cases?|m[ae]n|wom[ae]n|boy|girl|male|female|gentleman|lady|diagnosed|admitted|hospitali[sz]ed|underwent|complain(?:ed|s)|suffer(?:ed|s|ing)|discharged|symptoms?)\b|-year-old|岁|患者|病人/i

/** True where a sentence speaks of a patient. */
export const isAboutPatient = (sentence: string): boolean => patient.test(sentence)

/** True where the words directly before belong to staff: Dr., Prof., performed by, Director. */
export const isStaff = (before: string): boolean =>
  /(?:\b(?:Dr|Drs|Prof|Professor|Doctor|Director|President|Chairman|Surgeon|Nurse|by|with|from|under|to|reporter|author|editor|consultant|assisted)\.?[:,]?\s{1,2})$/i.test(
    before,
  )

/** The facts of a list, in order, that start inside `span`. */
export const within = <T extends { readonly span: Span }>(items: readonly T[], span: Span): readonly T[] =>
  items.slice(firstFrom(items, span.start), firstFrom(items, span.end))
