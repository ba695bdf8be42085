import type { Concept } from '../lexicon/concept.js'

/** `data/people/names.json`: what tells people from things. Lists hold lines of words divided by blanks, in lower case. */
export interface NamesFile {
  /** Mr, Frau …: what stands before a name. */
  readonly honorifics: readonly string[]
  /** van der, de la …: small words inside a family name. */
  readonly particles: readonly string[]
  /** Names of texts without names: Jane Doe. */
  readonly placeholders: readonly string[]
  readonly given: readonly string[]
  /** Plain words that stand with a capital in titles and labels. */
  readonly ordinary: readonly string[]
  /** Endings of words that are no names: -itis, -ectomy. */
  readonly endings: readonly string[]
  /** People whose names stand for signs, diseases and instruments. */
  readonly eponyms: readonly string[]
  readonly genera: readonly string[]
  /** What devices, diseases, tests and places are called by, beside the words of the lexicon. */
  readonly objects: readonly string[]
  readonly chinese: ChineseNames
}

/** How a Chinese name is told from other words. */
export interface ChineseNames {
  /** Family names of one character, in a row. */
  readonly families: string
  readonly compound: readonly string[]
  /** 先生 …: what stands behind a name. */
  readonly titles: readonly string[]
  readonly labels: readonly string[]
  /** 患者 …: what a name may follow without a colon. */
  readonly subjects: readonly string[]
  /** What stands behind such a name. */
  readonly follows: readonly string[]
  /** Characters that no given name holds, since they begin or end other words there. */
  readonly never: string
}

/** Judges words that look like a name. */
export interface PersonBook {
  readonly names: NamesFile
  readonly patterns: PersonPatterns
  isGiven(word: string): boolean
  isPlaceholder(word: string): boolean
  /** True for a word of the language, of the field or of a list of germs and instruments: nobody's name by itself. */
  isWord(word: string): boolean
  /** True for a word of the field: what a disease, device or procedure is called by. */
  isThing(word: string): boolean
  isEponym(word: string): boolean
}

/** Expressions that are made from the lists. */
export interface PersonPatterns {
  /** Honorific with its blank. */
  readonly honorific: RegExp
  /** A name at the place; group 1 holds its last part. */
  readonly name: RegExp
  /** A name that ends the text. */
  readonly nameAtEnd: RegExp
}

const words = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '))

/** A part of a name: Müller, O’Brien, Smith-Jones, MacDonald, KOWALSKI; bounded, so that no text makes it slow. */
const small = "(?:(?:Mc|Mac|[ODL]['’])?\\p{Lu}[\\p{Ll}\\p{M}\\u2060]{1,24})"
const capital = "(?:(?:\\p{Lu}['’])?\\p{Lu}[\\p{Lu}\\p{M}]{1,24})"
const part = `(?:${small}(?:[-‐‑'’]\\p{Lu}?[\\p{Ll}\\p{M}]{2,24}){0,2}|${capital}(?:[-‐‑]${capital}){0,2})`

function patternsOf(names: NamesFile): PersonPatterns {
  const both = names.honorifics.flatMap((h) => [h, h.toUpperCase()])
  const particle = `(?:(?:${names.particles.join('|')})[ \\u00a0\\u2009])`
  const more = `(?:[ \\u00a0\\u2009](?:\\p{Lu}\\.[ \\u00a0\\u2009]?)?${particle}?${part})`
  const whole = `${particle}?${part}(?:,[ \\u00a0\\u2009]${part})?${more}{0,3}`
  return {
    honorific: new RegExp(
      `(?<![\\p{L}\\d-])(?:${[...new Set(both)].join('|')})(?:\\.[ \\u00a0\\u2009]?|[ \\u00a0\\u2009])`,
      'gu',
    ),
    name: new RegExp(`${whole}(?![\\p{L}\\d_]|[-‐‑]\\p{L})`, 'uy'),
    nameAtEnd: new RegExp(`(?<![\\p{L}\\d_.-])${part}${more}{1,3}$`, 'u'),
  }
}

/** Makes the book. What is known of the language is asked only where a text holds something that looks like a name. */
export function personBook(
  names: NamesFile,
  concepts: () => Iterable<Concept>,
  known: () => { has(word: string): boolean },
): PersonBook {
  const given = new Set(words(names.given))
  const ordinary = new Set(words(names.ordinary))
  const eponyms = new Set(words(names.eponyms))
  const genera = new Set(words(names.genera))
  const objects = new Set(words(names.objects))
  const placeholders = new Set(names.placeholders)
  let field: ReadonlySet<string> | undefined
  const fieldWords = (): ReadonlySet<string> => (field ??= wordsOfForms(concepts()))
  const stem = (word: string): string => word.toLowerCase().replace(/['’]s$/, '')
  const isThing = (word: string): boolean => {
    const low = stem(word)
    return (
      genera.has(low) ||
      objects.has(low) ||
      (low.endsWith('s') && objects.has(low.slice(0, -1))) ||
      fieldWords().has(low) ||
      (low.endsWith('s') && fieldWords().has(low.slice(0, -1))) ||
      (low.length > 6 && names.endings.some((ending) => low.endsWith(ending)))
    )
  }
  return {
    names,
    patterns: patternsOf(names),
    isGiven: (word) => {
      // the list is without accents: Jürgen, André
      const plain = stem(word).normalize('NFD').replace(/\p{M}/gu, '')
      return given.has(plain) || given.has(plain.split(/[-‐‑]/)[0]!)
    },
    isPlaceholder: (word) =>
      placeholders.has(stem(word).replace(/\.$/, '')) || /^(?:\p{L}\.?|X+|Y+|Z+|XYZ|ABCD?E?|Abcd?|Xyz)\.?$/u.test(word),
    isThing,
    isWord: (word) => {
      const low = stem(word)
      return ordinary.has(low) || known().has(low) || isThing(word)
    },
    isEponym: (word) => eponyms.has(stem(word)) || word.split(/[-‐‑]/).every((each) => eponyms.has(stem(each))),
  }
}

/** The words of all forms that stand with a small letter: those with a capital are names that a thing is called after. */
function wordsOfForms(concepts: Iterable<Concept>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { preferred, plural, accepted, discouraged } of concepts) {
    const forms = [
      preferred,
      ...(plural ? [plural] : []),
      ...(accepted ?? []),
      ...(discouraged ?? []).map((d) => d.text),
    ]
    for (const form of forms) for (const word of form.split(/[\s-]/)) if (/^\p{Ll}{3,}$/u.test(word)) found.add(word)
  }
  return found
}
