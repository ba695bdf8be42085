import { catalogues } from '../messages.js'
import type { Catalogue } from '../text/message.js'
import { Misuse } from './arguments.js'

/** Messages in the language that was asked for; English where none was. Throws Misuse on a language that is not there. */
export function catalogueFor(language: string | undefined): Catalogue {
  if (language === undefined || language.toLowerCase().startsWith('en')) return {}
  const found = catalogues[language.toLowerCase()]
  if (!found)
    throw new Misuse(
      `There are no messages in “${language}”. Choose one of: en, ${Object.keys(catalogues).join(', ')}.`,
    )
  return found()
}
