import type { Block } from '../../markdown/block.js'
import type { Section } from '../../report/sections.js'
import { bySpan, type Span } from '../../text/span.js'

const REFERENCES = /^(?:references|bibliography|literature|further reading|sources|参考文献)$/i

/** Where a text is not the author's own, in order: block quotes and lists of references. */
export function quotedSpans(blocks: readonly Block[], sections: readonly Section[]): readonly Span[] {
  const spans: Span[] = blocks.filter((block) => block.kind === 'quote').map((block) => block.span)
  for (const section of sections) if (REFERENCES.test(section.label.text.trim())) spans.push(section.span)
  return spans.sort(bySpan)
}
