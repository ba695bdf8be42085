const endings = [
  's',
  'es',
  'ed',
  'd',
  'ing',
  'ly',
  'al',
  'ally',
  'ic',
  'like',
  'less',
  'ness',
  'ation',
  'ations',
  'ment',
  'er',
  'or',
  'ers',
  'ors',
  'ist',
  'able',
  'ive',
  'ism',
  'y',
  'e',
  'able',
  'ably',
]

const prefixes = [
  'non',
  're',
  'un',
  'pre',
  'post',
  'peri',
  'intra',
  'inter',
  'extra',
  'sub',
  'supra',
  'infra',
  'trans',
  'para',
  'pseudo',
  'micro',
  'macro',
  'multi',
  'bi',
  'tri',
  'uni',
  'anti',
  'hyper',
  'hypo',
  'de',
  'over',
  'under',
  'out',
  'mis',
  'dis',
  'in',
  'im',
  'auto',
  'allo',
  'neuro',
  'osteo',
  'cardio',
  'electro',
  'endo',
  'epi',
  'retro',
  'poly',
  'semi',
  'hemi',
  'ultra',
  'super',
  'co',
  'thoraco',
  'lumbo',
  'cervico',
  'antero',
  'postero',
  'spondylo',
  'myo',
  'arthro',
  'radio',
  'fibro',
  'vertebro',
  'cranio',
  'sacro',
  'ilio',
  'costo',
  'tele',
  'photo',
  'thermo',
  'hydro',
  'medio',
  'latero',
  'dorso',
  'ventro',
  'supero',
  'infero',
  'para',
  'ab',
  'ad',
  'ex',
  'ecto',
  'meso',
  'meta',
  'mono',
  'duo',
  'quadri',
  'tetra',
  'penta',
  'pan',
  'neo',
  'iso',
  'homo',
  'hetero',
  'tran',
  'e',
  'oc',
  'op',
  'per',
  'pro',
  'pri',
  'con',
  'com',
  'cor',
  'dif',
  'ef',
  'af',
  'ap',
  'as',
  'at',
  'an',
  'ante',
  'ob',
  'of',
]

/** True where the word is a known one with an ending, a prefix, or in the other spelling of English. */
export function isInflected(word: string, known: ReadonlySet<string>): boolean {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < 4) continue
    if (known.has(stem)) return true
    if (known.has(`${stem}e`) && ending !== 'e') return true
    if (/(.)\1$/.test(stem) && known.has(stem.slice(0, -1)) && /^(?:ed|ing|er)$/.test(ending)) return true
    if (ending === 'es' && (known.has(`${stem}is`) || known.has(`${stem}y`))) return true
    if (stem.endsWith('i') && known.has(`${stem.slice(0, -1)}y`)) return true
  }
  for (const prefix of prefixes) {
    if (prefix.length < 3 && !/^(?:re|un|de|co|bi)$/.test(prefix)) continue
    if (word.startsWith(prefix) && word.length - prefix.length >= 5 && known.has(word.slice(prefix.length))) return true
  }
  return british(word) !== word && known.has(british(word))
}

/** A rough US spelling, good enough to see that a word exists there. */
const british = (word: string): string =>
  word
    .replace(/ae|oe/g, 'e')
    .replace(/is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz')
    .replace(/our/g, 'or')
    .replace(/ll(?=(?:ed|ing)$)/, 'l')
    .replace(/ys(?=(?:e|ed|es|ing)$)/, 'yz')
    .replace(/tre(?=s?$)/, 'ter')

/** Endings that make another word of the same stem; a pair of them is a derivation, not a slip. */
const suffixes = new Set([
  '',
  's',
  'es',
  'ed',
  'd',
  'ing',
  'ly',
  'al',
  'ally',
  'ic',
  'ical',
  'ics',
  'ous',
  'ive',
  'ion',
  'ions',
  'ist',
  'ists',
  'is',
  'us',
  'um',
  'a',
  'ae',
  'i',
  'ia',
  'ar',
  'ary',
  'ate',
  'ates',
  'ated',
  'ating',
  'ation',
  'ative',
  'ator',
  'ators',
  'er',
  'ers',
  'or',
  'ors',
  'ant',
  'ent',
  'ents',
  'ants',
  'ance',
  'ence',
  'ity',
  'ise',
  'ize',
  'ism',
  'oid',
  'able',
  'ible',
  'y',
  'ies',
  'itis',
  'osis',
  'oses',
  'otic',
  'itic',
  'sis',
  'ses',
  'tic',
  'tics',
  'on',
  'ons',
  'en',
  'eal',
  'ial',
  'an',
  'ina',
  'in',
  'orum',
  'arum',
  'os',
  'as',
  'o',
  'oma',
  'omas',
  'ment',
  'ments',
  'ness',
  'ful',
  'less',
  'ure',
  'ures',
  'ine',
  'ide',
  'ary',
  'aris',
  'alis',
  'ural',
  'ory',
])

/** Beginnings that make another word of the same rest (`intradural`, `extradural`). */
const beginnings = new Set(prefixes)

/** True where the two words differ only by an ending or a beginning that makes another word, not by a slip. */
export function differsByWordFormation(word: string, target: string): boolean {
  let head = 0
  while (head < word.length && word.charCodeAt(head) === target.charCodeAt(head)) head++
  for (let cut = head; cut >= Math.max(4, head - 1); cut--) {
    const one = word.slice(cut)
    const two = target.slice(cut)
    if (suffixes.has(one) && suffixes.has(two) && !weak(one, two)) return true
  }
  let tail = 0
  while (tail < word.length && word.charCodeAt(word.length - 1 - tail) === target.charCodeAt(target.length - 1 - tail))
    tail++
  for (let cut = tail; cut >= Math.max(4, tail - 2); cut--) {
    if (beginnings.has(word.slice(0, word.length - cut)) && beginnings.has(target.slice(0, target.length - cut)))
      return true
  }
  return false
}

/** A lost or added last vowel is a slip (`lidocain`), and so is an exchanged one where nothing is made by it. */
const weak = (one: string, two: string): boolean =>
  (one === '' && /^[aeio]$/.test(two)) || (two === '' && /^[aeio]$/.test(one))
