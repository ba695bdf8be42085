import assert from 'node:assert/strict'
import { previewPlugin } from '../../client/src/preview/plugin.js'

/** As much of markdown-it as the editor's preview uses: tokens once parsed, rendered with an environment. */
const engine = () => ({
  options: {},
  renderer: {
    name: 'renderer',
    render(this: { readonly name: string }, tokens: unknown, _options: unknown, _env: unknown) {
      return `<p>${this.name}: ${String(tokens)}</p>`
    },
  },
})
const uri = { toString: () => 'file:///note.md' } as never

describe('Markdown preview plugin', () => {
  it('puts the page above the document', () => {
    const md = previewPlugin((asked) => `<section>${asked.toString()}</section>`)(engine())
    const html = md.renderer.render('text', {}, { currentDocument: uri })
    assert.equal(html, '<section>file:///note.md</section><p>renderer: text</p>')
  })

  it('leaves alone what is no document: cells of notebooks, strings of other extensions', () => {
    const md = previewPlugin(() => assert.fail('asked'))(engine())
    for (const env of [undefined, {}, { currentDocument: undefined }])
      assert.equal(md.renderer.render('text', {}, env), '<p>renderer: text</p>')
  })

  it('changes neither rules nor tokens', () => {
    const plain = engine()
    const md = previewPlugin(() => '')(plain)
    assert.equal(md, plain)
    assert.deepEqual(Object.keys(md), ['options', 'renderer'])
  })
})
