import assert from 'node:assert/strict'
import { withoutPlaces } from '../../server/src/lsp/edits.js'
import { createService } from '../../server/src/service.js'
import { blanks, snippetOf } from '../../server/src/text/blank.js'

const fills = createService().knowledge.reportTypes.flatMap(({ id, sections }) =>
  sections.map((section) => ({ name: `${id} ${section.id}`, fill: section.fill })),
)

describe('domain/reports/blank', () => {
  it('leaves a blank in the text until something is typed or chosen', () => {
    assert.deepEqual(snippetOf('EBL {{number}} mL, {{left | right, both}}.', 3), {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
      text: 'EBL ${3:{{number\\}\\}} mL, ${4|{{left \\| right\\, both}},left,right\\, both|}.',
      next: 5,
    })
  })

  it('comes back as it was where there are no tab stops', () => {
    for (const { name, fill } of fills) assert.equal(withoutPlaces(snippetOf(fill).text), fill, name)
  })

  it('fills a missing section with no fact that nobody wrote', () => {
    const claims = fills.filter(({ fill }) =>
      fill
        .split(/(?<=[.;])\s|\n/)
        .some((part) => /\b(?:was|were|obtained|discussed|completed|confirmed)\b/.test(part) && !/\{\{/.test(part)),
    )
    assert.deepEqual(claims, [])
    assert.deepEqual(
      fills.filter(({ fill }) => !fill.match(blanks)).map(({ name }) => name),
      [],
    )
  })
})
