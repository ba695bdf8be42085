import type { Reason } from '../../domain/lexicon/concept.js'
import { type Message, say } from '../../text/message.js'

/** What is said of a discouraged form, by the reason that speaks against it. */
export const says: Readonly<Record<Reason, (words: string, term: string) => Message>> = {
  'machine-translation': (words, term) =>
    say('“{words}” reads as machine translation: write “{term}”.', { words, term }),
  misspelling: (words, term) => say('“{words}” is misspelled: write “{term}”.', { words, term }),
  obsolete: (words, term) => say('“{words}” is an older term: write “{term}”.', { words, term }),
  ambiguous: (words, term) => say('“{words}” can be read in two ways: write “{term}”.', { words, term }),
  nonstandard: (words, term) => say('“{words}” is not the usual term: write “{term}”.', { words, term }),
  brand: (words, term) => say('“{words}” is a brand: write “{term}”.', { words, term }),
}
