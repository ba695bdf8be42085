// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are snippets
import assert from 'node:assert/strict'
import { withoutPlaces } from '../../server/src/lsp/edits.js'

describe('snippets for editors without tab stops', () => {
  it('leave blanks, never a proposal that reads as a fact', () => {
    assert.equal(
      withoutPlaces('## Complications\n\n${1|none,dural tear\\, repaired|}.'),
      '## Complications\n\n{{none | dural tear, repaired}}.',
    )
    assert.equal(withoutPlaces('${1:general} at ${2:L4-L5}'), '{{general}} at {{L4-L5}}')
  })

  it('keep what is a blank already', () => {
    assert.equal(
      withoutPlaces('${1:{{drug\\}\\}}, ${2|{{left \\| right\\}\\},left,right|}'),
      '{{drug}}, {{left | right}}',
    )
  })

  it('repeat a blank where its stop is repeated', () => {
    assert.equal(withoutPlaces('${1:L4-L5}, then ${1} and $1$0'), '{{L4-L5}}, then {{L4-L5}} and {{L4-L5}}')
  })

  it('keep what is no stop', () => {
    assert.equal(withoutPlaces('cost \\$5, {{name}}, \\}'), 'cost $5, {{name}}, }')
  })
})
