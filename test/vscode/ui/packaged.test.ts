import assert from 'node:assert/strict'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { copyOfWorkspace } from '../workspace.js'
import { type Hand, takeHand } from './hand.js'

/** Looks again until it holds; an assertion that never holds is thrown as it is. */
async function eventually(check: () => Promise<void>, ms = 15_000): Promise<void> {
  const end = Date.now() + ms
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await wait(100)
    }
  }
}

describe('the packaged extension, by keyboard', () => {
  let hand: Hand
  let folder: string

  before(async function () {
    this.timeout(180_000)
    folder = copyOfWorkspace()
    hand = await takeHand({ folder })
  })
  after(async () => {
    await hand?.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await hand.shot(`failed ${this.currentTest.title}`.replaceAll(/\W+/g, '-'))
  })

  it('marks what cannot be true', async () => {
    await hand.open('operative-note.md')
    await hand.page.locator('.squiggly-error').first().waitFor({ state: 'attached' })
    await hand.shot('1-findings')
  })

  it('lists it under Problems', async () => {
    await hand.command('Problems: Focus on Problems View')
    await hand.problem('L7').first().waitFor()
    await hand.problem('S1-L4').first().waitFor()
    await hand.shot('2-problems')
  })

  it('corrects it at the press of a key', async () => {
    await hand.problem('S1-L4').first().dblclick()
    await wait(300)
    await hand.press('Control+.')
    const action = hand.page.locator('.action-widget .monaco-list-row', { hasText: 'L4-S1' }).first()
    await action.waitFor()
    await hand.shot('3-quick-fix')
    await action.click()
    await eventually(async () => assert.match(await hand.text(), /fusion from L4-S1 was/))
  })

  it('starts a report from a list', async () => {
    await hand.command('Spine Report: New Report')
    await hand.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Operative' }).first().waitFor()
    await hand.shot('4-new-report')
    await hand.pick('Operative')
    await eventually(async () => assert.match(await hand.text(), /report-type: operative-note/))
    await hand.shot('5-template')
  })

  it('shows the preview', async () => {
    await hand.open('operative-note.md')
    await hand.command('Spine Report: Open Report Preview')
    await hand.preview().locator('h1', { hasText: 'Operative note' }).waitFor()
    await hand.preview().locator('svg').first().waitFor()
    await wait(500)
    await hand.shot('6-preview')
  })
})
