const list = (words: string): readonly string[] => words.split(' ')

const endings = list(
  's es ed d ing ly al ally ic like less ness ation ations ment er or ers ors ist able ive ism y e ably ability ized ised',
)

/** Latin endings, which anatomists put to an adjective (`longissimus cervicalis`). */
const latin = /(?:(?<=al|ar|or)(?:is|es|ia)|(?<=al|ic|os|iv|ar|in|at|e)(?:us|um|ae?|i|o|orum)|(?<=ma)ta)$/

const prefixes = list(
  'non re un pre post peri intra inter extra sub supra infra trans para pseudo micro macro multi bi tri uni anti hyper ' +
    'hypo de over under out mis dis auto allo neuro osteo cardio electro endo epi retro poly semi hemi ultra super co ' +
    'thoraco lumbo cervico antero postero spondylo myo arthro radio fibro vertebro cranio sacro ilio costo tele photo ' +
    'thermo hydro medio latero dorso ventro supero infero ecto meso meta mono duo quadri tetra penta pan neo iso homo ' +
    'hetero ante',
)

type Words = { has(word: string): boolean }

/** True where the word is a known one with an ending, a prefix, or in the other spelling of English. */
export function isInflected(word: string, known: Words): boolean {
  for (const ending of endings)
    if (word.endsWith(ending) && hasStem(word.slice(0, -ending.length), ending, known)) return true
  const adjective = word.replace(latin, '')
  if (adjective !== word && adjective.length >= 5 && known.has(adjective)) return true
  for (const prefix of prefixes) {
    if (word.startsWith(prefix) && word.length - prefix.length >= 5 && known.has(word.slice(prefix.length))) return true
  }
  const american = inUsSpelling(word)
  return american !== word && known.has(american)
}

function hasStem(stem: string, ending: string, known: Words): boolean {
  if (stem.length < 4) return false
  if (known.has(stem)) return true
  if (ending !== 'e' && /^[aeiouy]/.test(ending) && known.has(`${stem}e`)) return true
  if (/(.)\1$/.test(stem) && /^(?:ed|ing|er|or)$/.test(ending) && known.has(stem.slice(0, -1))) return true
  if (ending === 'es' && (known.has(`${stem}is`) || known.has(`${stem}y`))) return true
  return stem.endsWith('i') && known.has(`${stem.slice(0, -1)}y`)
}

/** A rough US spelling, good enough to see that a word exists there. */
const inUsSpelling = (word: string): string =>
  word
    .replace(/ae|oe/g, 'e')
    .replace(/is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz')
    .replace(/ys(?=(?:e|ed|es|ing)$)/, 'yz')
    .replace(/our/g, 'or')
    .replace(/ll(?=(?:ed|ing)$)/, 'l')
    .replace(/tre(?=s?$)/, 'ter')

/** Endings that make another word of the same stem; a pair of them is a derivation, not a slip. */
const suffixes = new Set([
  '',
  ...list(
    's es ed d ing ly al ally ic ical ics ous ive ion ions ist ists is us um a ae i ia ar ary ate ates ated ating ation ' +
      'ative ator ators er ers or ors ant ent ents ants ance ence ity ise ize ism oid able ible y ies itis osis oses ' +
      'otic itic sis ses tic tics on ons en eal ial an ina in orum arum os as o oma omas ment ments ness ful less ure ' +
      'ures ine ide aris alis ural ory',
  ),
])

/** Pairs of them that are slips all the same: `hemostatis`, `cervial`. */
const slips = new Set(
  list('is_ic is_es us_is ial_ical ical_ial ion_on on_ion in_ion en_on ical_al al_ial ial_al a_ia _y _ion'),
)

/** Beginnings that make another word of the same rest (`intradural`, `extradural`). */
const beginnings = new Set([
  ...prefixes,
  ...list('in im ab ad ex tran e oc op per pro pri con com cor dif ef af ap as at an ob of'),
])

/** True where the two words differ only by an ending or a beginning that makes another word, not by a slip. */
export function differsByWordFormation(word: string, target: string): boolean {
  let head = 0
  while (head < word.length && word.charCodeAt(head) === target.charCodeAt(head)) head++
  for (let cut = head; cut >= Math.max(4, head - 1); cut--) {
    const one = word.slice(cut)
    const two = target.slice(cut)
    if (suffixes.has(one) && suffixes.has(two) && !isSlip(one, two)) return true
  }
  let tail = 0
  while (tail < word.length && word.at(-1 - tail) === target.at(-1 - tail)) tail++
  for (let cut = tail; cut >= Math.max(4, tail - 2); cut--) {
    if (beginnings.has(word.slice(0, -cut)) && beginnings.has(target.slice(0, -cut))) return true
  }
  return false
}

/** A last vowel that is lost or added is a slip (`lidocain`). */
const isSlip = (one: string, two: string): boolean =>
  (one === '' && /^[aeio]$/.test(two)) || (two === '' && /^[aeio]$/.test(one)) || slips.has(`${one}_${two}`)
