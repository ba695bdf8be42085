import { type Message, say } from '../text/message.js'

/** What the Report view calls the families of rules. */
const titles: Readonly<Record<string, Message>> = {
  agreement: say('Contradictions'),
  levels: say('Spinal levels'),
  safety: say('Safe notation'),
  privacy: say('Privacy'),
  sections: say('Sections'),
  content: say('Content'),
  numbers: say('Numbers and units'),
  claims: say('Claims'),
  names: say('Names'),
  attribution: say('Sources'),
  terms: say('Terminology'),
  text: say('Sentences and punctuation'),
  structure: say('Layout of the page'),
  abbreviations: say('Abbreviations'),
  document: say('Document'),
}

/** Families without a title of their own are called by their name. */
export const familyTitle = (family: string): Message => titles[family] ?? say('{family}', { family })
