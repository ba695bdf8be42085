import assert from 'node:assert/strict'
import { DocumentCheck } from '../../server/src/check/check.js'
import { defaultConfig } from '../../server/src/config/config.js'
import { readFrontMatter } from '../../server/src/markdown/front-matter.js'
import { maskPassage } from '../../server/src/markdown/mask.js'
import { parseMarkdown } from '../../server/src/markdown/parse.js'
import { emptyMemo, readPassages } from '../../server/src/report/passage-memo.js'
import { WholeFacts } from '../../server/src/report/whole-facts.js'
import { createService } from '../../server/src/service.js'
import { editStream } from './edit-streams.js'

const full = process.env['FULL'] === '1'
const service = createService()
const seeds = [1, 2, 3, 4, 5]

/** Block structure and mask as one parse of the whole text gives them. */
function whole(source: string) {
  const head = readFrontMatter(source).span.end
  const rest = source.slice(head)
  const { mask, blocks, links, comments } = maskPassage(rest, {
    tree: parseMarkdown(rest),
    plain: [],
    back: (offset) => offset,
  })
  const move = <T extends { span: { start: number; end: number } }>(x: T): T => ({
    ...x,
    span: { start: x.span.start + head, end: x.span.end + head },
  })
  return {
    mask: source.slice(0, head).replace(/[^\r\n]/g, ' ') + mask,
    blocks: blocks.map(move),
    links: links.map(move),
    comments: comments.map(move),
  }
}

describe('passages', () => {
  const edits = full ? 2400 : 120
  for (const seed of seeds) {
    it(`read as one parse of the whole text would (${edits} edits, seed ${seed})`, function () {
      this.timeout(300_000)
      let memo = emptyMemo()
      let count = 0
      for (const { source } of editStream(seed)) {
        const frontMatter = readFrontMatter(source)
        const read = readPassages(source, frontMatter.span.end, service.knowledge, memo)
        memo = read.memo
        const facts = new WholeFacts(source, frontMatter, read.placed)
        const expected = whole(source)
        assert.equal(facts.mask.length, source.length)
        assert.deepEqual(
          { mask: facts.mask, blocks: facts.blocks, links: facts.links, comments: facts.comments },
          expected,
          JSON.stringify(source),
        )
        if (++count > edits) break
      }
    })

    it(`checked after edits as if from scratch (${edits} edits, seed ${seed})`, function () {
      this.timeout(300_000)
      const lasting = service.openDocument()
      let count = 0
      for (const { source } of editStream(seed + 100)) {
        const settings = { config: defaultConfig }
        const before = lasting.check(source, settings)
        const scratch = new DocumentCheck(service.rules, service.knowledge).check(source, settings)
        assert.deepEqual(before.findings, scratch.findings, JSON.stringify(source))
        assert.deepEqual(before.failures, [], JSON.stringify(source))
        if (++count > edits) break
      }
    })
  }

  it('remembers nothing but the passages of the last text', () => {
    const parts = Array.from({ length: 60 }, (_, i) => `# Heading ${i}\n\nText ${i} of this part.\n\n`)
    const first = readPassages(parts.join(''), 0, service.knowledge, emptyMemo())
    parts[30] = '# Heading 30\n\nAnother text.\n\n'
    const second = readPassages(parts.join(''), 0, service.knowledge, first.memo)
    const kept = second.placed.filter((p) => first.placed.some((q) => q.passage === p.passage))
    assert.ok(first.placed.length > 3)
    assert.equal(second.memo.passages.size, second.placed.length)
    assert.ok(kept.length >= second.placed.length - 2 && kept.length < second.placed.length)
  })
})
