/** A small seeded generator: the same seed gives the same numbers on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}

const words =
  'the patient underwent fusion at L4-5 left right disc herniation (TLIF) 200 mL no complication S1-L4 C9 facet joint 椎间盘 was noted'.split(
    ' ',
  )

/** What breaks incremental parsers: everything that opens, closes or joins blocks. */
export const tricky = [
  ' ',
  '\n',
  '\n\n',
  '# ',
  '\n# H\n',
  '\n## Findings\n',
  '\n- a\n',
  '\n  b\n',
  '`',
  '\n```\n',
  '\n~~~\n',
  '<!--',
  '-->',
  '\n<div>\n',
  '\n</div>\n',
  '\n> q\n',
  '*',
  '**',
  '**EBL:** ',
  '[a]: /u\n',
  '\n\n[x]: /u "t"\n\n',
  '[x]',
  '[text][x]',
  '|',
  '\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  '\n---\n',
  '\n===\n',
  '    ',
  '\t',
  '\n1. ',
  '\\',
  '&amp;',
  '<script>',
  '</script>',
  '[^1]',
  '\n\n[^1]: note\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0000',
  '\ud83e',
  '🦴',
  '\ufeff',
  '\n\n    code\n',
  '\n***\n',
  '![i](u)',
  '\n\n\n',
  '<?',
  '?>',
  '<![CDATA[',
  '{{a | b}}',
  '{{',
  '}}',
]

const documents = [
  '# Note\n\nText of a paragraph.\n\n## Findings\n\nThe disc at L4-5 was **extruded** to the left.\n\n- one\n- two\n\n  more\n\n## Plan\n\n> quoted\n> text\n\nEnd.\n',
  'No heading here. A paragraph of text.\n\nAnother paragraph, with [a link](https://example.org/x) and `code`.\n\nThird paragraph.\n\n```\nfence\n```\n\nLast one [x] and [^1].\n\n[x]: /u\n\n[^1]: A note.\n',
  '---\nreport-type: operative-note\n---\n**PREOPERATIVE DIAGNOSIS:** Stenosis L4-5.\n\n**PROCEDURE:** Laminectomy L4-5, left.\n\nThe patient was taken to the room.\n\n| Level | Item |\n|---|---|\n| L4 | screw |\n\nAfter the table.\n',
  'Title\n=====\n\nIntro\n\n<div>\nhtml\n</div>\n\nSub\n---\n\n1. a\n2. b\n\n   c\n\nLetters follow.\n\n中文段落 L4-5。\n\nMore.\r\n\r\nWindows line.\r\n',
  '# Note\n\n**EBL:** 200 mL\n**Drains:** one (left)\nImplants:\n- Screws at **L4** and L5\n- Rods < 60 mm\n\n## Steps\n\n1. Open ___ cm\n2. Remove\n\n10) Close [level]\n\n---\n\n* Signed\n+ Dated\n\n<!-- end -->\n## Plan\n\n(2) Walk & rest.\n',
]

/** An endless run of documents, each the one before with one edit; starts anew from time to time, so that nothing grows without end. */
export function* editStream(seed: number): Generator<{ source: string; fresh: boolean }> {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  for (;;) {
    let source = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(documents)).join('\n')
    yield { source, fresh: true }
    for (let i = 0; i < 60; i++) {
      const at = Math.floor(next() * (source.length + 1))
      const remove = next() < 0.3 ? Math.floor(next() * 12) : 0
      const insert = next() < 0.25 ? pick(words) : next() < 0.1 ? '' : pick(tricky)
      source = source.slice(0, at) + insert + source.slice(at + remove)
      yield { source, fresh: false }
    }
  }
}
