/** Plurals of last words that no rule gives. Terms of anatomy keep their Latin plural (Terminologia Anatomica). */
const irregular: Readonly<Record<string, string>> = {
  vertebra: 'vertebrae',
  lamina: 'laminae',
  foramen: 'foramina',
  neuroforamen: 'neuroforamina',
  nucleus: 'nuclei',
  annulus: 'annuli',
  anulus: 'anuli',
  ligamentum: 'ligamenta',
  flavum: 'flava',
  fibrosus: 'fibrosi',
  pulposus: 'pulposi',
  spondylolisthesis: 'spondylolistheses',
  criterion: 'criteria',
  bacterium: 'bacteria',
  foot: 'feet',
  man: 'men',
  woman: 'women',
  thrombus: 'thrombi',
  embolus: 'emboli',
  apex: 'apices',
  nevus: 'nevi',
}

/** Words that have no plural of their own, or where it would mean something else. */
const invariable =
  /(?:ics|aesthesia|esthesia|graphy|scopy|pathy|ing|ness|ity|mri|ct|emg|pain|bone|blood|data|equina|anatomy|criteria|vertebrae)$/

/** Plural of a word in lower case; the word itself where it is one already or has none. */
export function pluralOf(word: string): string {
  const special = irregular[word]
  if (special) return special
  if (/(?:[^aeious]s|ae|ina|ia)$/.test(word) && word.length > 4) return word
  if (word.endsWith('sis')) return `${word.slice(0, -2)}es`
  if (/(?:x|z|ch|sh|ss|us|is)$/.test(word)) return `${word}es`
  if (/[aeo]s$/.test(word)) return word
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

const irregularBack = new Map(Object.entries(irregular).map(([one, many]) => [many, one]))

/** Words that may have this plural; the caller asks `pluralOf` which of them has. */
export function singularsOf(word: string): readonly string[] {
  const special = irregularBack.get(word)
  if (special) return [special]
  if (!word.endsWith('s') || word.length < 4) return []
  const stem = word.slice(0, -1)
  if (!word.endsWith('es')) return [stem]
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, stem]
  return [stem, word.slice(0, -2), `${word.slice(0, -2)}is`]
}

/** True where the last word of a form counts things, so that a plural is worth knowing. */
export const hasPlural = (word: string): boolean =>
  /^[a-z']{3,}$/.test(word) && !invariable.test(word) && pluralOf(word) !== word

/** The phrase with its last word in the plural. */
export function pluralPhrase(phrase: string): string {
  const at = Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1
  const last = phrase.slice(at)
  return phrase.slice(0, at) + (/^[a-z']+$/.test(last) ? pluralOf(last) : last)
}

/** The phrase in the case of `model`: all capitals, capitals at each word, or a capital at the start. */
export function likeCase(phrase: string, model: string): string {
  const letters = model.replace(/[^A-Za-z]/g, '')
  if (letters.length > 3 && letters === letters.toUpperCase()) return phrase.toUpperCase()
  const words = model.split(/[\s-]+/).filter((word) => /[A-Za-z]/.test(word))
  if (!/^[A-Z]/.test(words[0] ?? '')) return phrase
  if (words.length === 1 || !words.every((word) => /^[A-Z]/.test(word) || small.test(word))) return upperFirst(phrase)
  return phrase
    .split(/(?<=[\s-])/)
    .map((word, i) => (i > 0 && small.test(word) ? word : upperFirst(word)))
    .join('')
}

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const small = /^(?:and|of|the|in|for|with|or|to)\b/

/** `an` or `a`, by sound: letters that are spelled (MRI, S1) and silent h; a long u takes `a`. */
export function articleFor(word: string): 'a' | 'an' {
  if (/^[A-Z]{2,}|^[A-Z]\d|^[A-Z]-/.test(word)) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a'
  if (/^(?:hour|heir|honest|honou?r)/i.test(word)) return 'an'
  if (/^(?:uni(?!n|m)|eu|one\b|once\b|us[aeiu]|ur[aeio]t|u[bt]i)/i.test(word)) return 'a'
  return /^[aeiou8]/i.test(word) ? 'an' : 'a'
}
