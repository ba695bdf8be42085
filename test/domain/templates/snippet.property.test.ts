import assert from 'node:assert/strict'
import fc from 'fast-check'
import { toBlank, toFilled, toSnippet, variablesIn } from '../../../server/src/domain/templates/render.js'
import { snippetText } from '../../templates/snippet-text.js'

/** Text full of what has a meaning in snippets. */
const prose = fc
  .array(fc.constantFrom('$', '}', '{', '\\', '|', ',', ':', '$1', '$\u007b2}', 'L4', ' ', '\n', 'é', '骨'))
  .map((p) => p.join(''))
const word = fc
  .array(fc.constantFrom('$', '}', '\\', '|', ',', 'L5', 'left', ' '), { minLength: 1, maxLength: 5 })
  .map((p) => p.join(''))
const variable = fc.record({
  prompt: word,
  default: word,
  choices: fc.option(fc.uniqueArray(word, { minLength: 2 }), { nil: undefined }),
})
const names = ['level', 'side', 'x'] as const

describe('templates: any text as a snippet', () => {
  it('comes to the blank text untouched, and to the filled text once it is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(prose, fc.constantFrom(...names.map((name) => `{{${name}}}`)))),
        fc.record({ level: variable, side: variable, x: variable }),
        (stretches, drawn) => {
          // A brace before a mark would make another mark of it.
          const text = stretches.join(' ').replaceAll('{{{', '{{ {{')
          const variables = Object.fromEntries(
            Object.entries(drawn).map(([name, { prompt, default: standard, choices }]) => [
              name,
              { prompt, default: standard, ...(choices ? { choices } : {}) },
            ]),
          )
          const snippet = toSnippet(text, variables)
          assert.equal(snippetText(snippet), toBlank(text, variables))
          const typed = variablesIn(text).map((name) => variables[name]!.default)
          assert.equal(snippetText(snippet, typed), toFilled(text, variables))
        },
      ),
      { numRuns: 300 },
    )
  })
})
