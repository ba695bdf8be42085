import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { toMarkdown } from '../../../server/src/domain/pages/to-markdown.js'

const keep = { withoutFurniture: false }
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const page = [
  'Home > News > Spine',
  'A day of spine surgery in Exampleville',
  'Release time: 2024-05-03 09:12   Views: 12',
  '',
  'The meeting was held in May and more than forty surgeons came to hear about two new methods.',
  'Opening of the day',
  'Professor Ann Example opened the day and thanked all who had come from far away to be there.',
  '▲ Photo of the hall',
  'What did they learn?',
  'They learned that a small cut is not always a small operation, and that rest can be enough.',
  'Product advantages',
  '1.The wound is small',
  '2、The view is clear',
  '',
  'Topics of the day',
  'Disc herniation, with cases',
  'Stenosis of the canal',
  'Fractures in old age',
  '',
  '09:00   Welcome   Ann Example',
  '09:30   Stenosis   Bob Sample',
  '',
  'Advantages: less damage and a short stay.',
  'Previous: The hospital held a fire drill',
].join('\n')

describe('pasted text as Markdown', () => {
  it('gets headings, lists, captions, labels and tables', () => {
    assert.equal(
      toMarkdown(page, { withoutFurniture: true }),
      [
        '# A day of spine surgery in Exampleville',
        '',
        'The meeting was held in May and more than forty surgeons came to hear about two new methods.',
        '',
        '## Opening of the day',
        '',
        'Professor Ann Example opened the day and thanked all who had come from far away to be there.',
        '',
        '*Photo of the hall*',
        '',
        '## What did they learn?',
        '',
        'They learned that a small cut is not always a small operation, and that rest can be enough.',
        '',
        '## Product advantages',
        '',
        '1. The wound is small',
        '2. The view is clear',
        '',
        '## Topics of the day',
        '',
        '- Disc herniation, with cases',
        '- Stenosis of the canal',
        '- Fractures in old age',
        '',
        '| | | |',
        '|---|---|---|',
        '| 09:00 | Welcome | Ann Example |',
        '| 09:30 | Stenosis | Bob Sample |',
        '',
        '**Advantages:** less damage and a short stay.',
      ].join('\n'),
    )
  })

  it('keeps the frame of the web page until it is told to drop it', () => {
    assert.match(toMarkdown(page, keep), /^Home > News > Spine\n\n# A day/)
    assert.match(toMarkdown(page, keep), /Previous: The hospital held a fire drill$/)
  })

  it('makes front matter of the fields before a title', () => {
    const text = toMarkdown(
      'Author: Ann Example\nUnit: North "Hospital"\n\nA study of two methods\n\nIt was done.',
      keep,
    )
    assert.equal(
      text,
      '---\nAuthor: "Ann Example"\nUnit: "North \\"Hospital\\""\n---\n\n# A study of two methods\n\nIt was done.',
    )
  })

  it('leaves Markdown, code and line ends as they are', () => {
    for (const text of [
      '# Title\n\nText of a *paragraph* with a [link](a.b).\n\n- one\n- two\n\n```\n1.code\nShort\n```\n',
      '# Title\r\n\r\nText.\r\n',
      '---\nreport-type: news-article\n---\n\n# Title\n\nText.\n',
      '| a | b |\n|---|---|\n| c | d |\n',
      '',
      '\n',
    ])
      assert.equal(toMarkdown(text, keep), text)
  })

  const folders = ['test/samples', 'test/reports']
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')] as const),
  )
  // the same texts as they come from a web page: without marks and blank lines
  const stripped = texts.map(
    ([name, text]) => [`${name}, pasted`, text.replace(/^#+ |\*\*|^- |^> /gm, '').replace(/\n{2,}/g, '\n')] as const,
  )
  for (const [name, text] of [...texts, ...stripped, ['a page', page] as const]) {
    it(`keeps every word in its place, and twice is once: ${name}`, () => {
      const once = toMarkdown(text, keep)
      assert.deepEqual(words(once), words(text))
      assert.equal(toMarkdown(once, keep), once)
      const bare = toMarkdown(text, { withoutFurniture: true })
      assert.equal(toMarkdown(bare, { withoutFurniture: true }), bare)
    })
  }

  it('is linear', () => {
    const time = (count: number): number => {
      const text =
        'Short head\nA longer line of prose that ends here with a stop and goes on for a while.\n- a\n'.repeat(count)
      const began = performance.now()
      toMarkdown(text, keep)
      return performance.now() - began
    }
    time(500)
    assert.ok(time(8000) < 40 * Math.max(time(1000), 5))
  })
})
