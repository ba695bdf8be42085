import assert from 'node:assert/strict'
import { ResponseError } from 'vscode-languageserver'
import { describe as describeError, guard } from '../../server/src/lsp/guard.js'

describe('lsp/guard', () => {
  const secret = 'Patient Jane\n    at Doe, born 1970'

  it('answers with the fallback and notes the failure without report text', async () => {
    const notes: string[] = []
    const handler = guard(
      'hover',
      (line) => notes.push(line),
      null,
      () => {
        throw new TypeError(secret)
      },
    )
    assert.equal(await handler(), null)
    assert.match(notes[0] ?? '', /^hover failed: TypeError/)
    assert.ok(!/Jane|Doe/.test(notes.join()))
  })

  it('catches what fails later', async () => {
    const handler = guard(
      'x',
      () => undefined,
      7,
      () => Promise.reject(new Error('later')),
    )
    assert.equal(await handler(), 7)
  })

  it('lets through what is meant for the client', async () => {
    const handler = guard(
      'rename',
      () => undefined,
      null,
      () => {
        throw new ResponseError(1, 'This name will not do.')
      },
    )
    await assert.rejects(handler(), /will not do/)
  })

  it('names the place of an error, whatever is thrown', () => {
    assert.match(describeError(new Error(secret)), /^Error\n {4}at /)
    assert.equal(describeError(secret), 'string')
    assert.equal(describeError(undefined), 'undefined')
  })
})
