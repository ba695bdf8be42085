import type { Span } from '../../text/span.js'
import type { CalqueNode } from './calque-node.js'
import { foldWord, readGap, wordEnd } from './characters.js'
import type { Lexicon, TermMatch } from './lexicon.js'
import { canonical } from './spelling.js'
import type { Head, Node } from './trie.js'

/**
 * The longest literal rendering of a Chinese name from the head word on, or `form` where that reaches as far: a form that
 * the lexicon knows is what the lexicon says of it.
 */
export function literalFrom(
  lexicon: Lexicon,
  mask: string,
  first: Span,
  head: Head,
  form: TermMatch | undefined,
): TermMatch | undefined {
  let best = form
  let node: CalqueNode | undefined = head.calques
  let known: Node | undefined = head.root
  let end = first.end
  let written = head.usual
  while (node) {
    const gap = readGap(mask, end)
    if (!gap || gap.gap === '~') break
    const stop = wordEnd(mask, gap.end)
    if (stop === gap.end) break
    const word = foldWord(mask, gap.end, stop)
    node = lexicon.calques.step(node, canonical(word, lexicon.spelling))
    if (!node) break
    known = known?.next?.get(word)
    written += ` ${canonical(word, lexicon.spelling)}`
    end = stop
    if (best && best.span.end >= end) continue
    const found = known?.ends ? undefined : lexicon.calques.end(node)
    if (!found || lexicon.calques.isAttested(written)) continue
    const { zh, use, concept } = found.name
    best = {
      span: { start: first.start, end },
      concept: concept?.id ?? '',
      form: written,
      status: 'discouraged',
      plural: found.plural,
      discouraged: { text: written, reason: 'machine-translation', use, origin: { language: 'zh', words: zh } },
    }
  }
  return best
}
