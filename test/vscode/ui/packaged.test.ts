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
    await hand
      .problem('S1-L4')
      .first()
      .click({ position: { x: 90, y: 10 } })
    await hand.press('Enter')
    await hand.page.locator('.editor-instance .monaco-editor.focused').waitFor()
    await hand.press('Control+.')
    await hand.page.locator('.action-widget .monaco-list-row.focused', { hasText: 'L4-S1' }).waitFor()
    await hand.shot('3-quick-fix')
    await hand.press('Enter')
    await eventually(async () => assert.match(await hand.text(), /fusion from L4-S1 was/))
  })

  it('shows checklist and spine above the report in the preview', async () => {
    await hand.command('Spine Report: Open Report Preview')
    await hand.preview().locator('h1', { hasText: 'Operative note' }).waitFor()
    await hand.preview().locator('svg').first().waitFor()
    await hand.command('View: Hide Panel')
    await hand.preview().locator('svg').first().scrollIntoViewIfNeeded()
    await wait(500)
    await hand.shot('4-preview')
  })
})

describe('a newcomer’s first report, by keyboard', () => {
  let hand: Hand
  let folder: string

  before(async function () {
    this.timeout(180_000)
    folder = copyOfWorkspace()
    hand = await takeHand({ folder, settings: { 'window.autoDetectColorScheme': false } })
  })
  after(async () => {
    await hand?.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await hand.shot(`failed ${this.currentTest.title}`.replaceAll(/\W+/g, '-'))
  })

  it('picks a report type from a list', async () => {
    await hand.command('Spine Report: New Report')
    await hand.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Operative' }).first().waitFor()
    await hand.shot('newcomer-1-pick')
    await hand.pick('Operative')
    await eventually(async () => assert.match(await hand.text(), /report-type: operative-note/))
    await wait(1500)
    await hand.shot('newcomer-2-template')
  })

  it('goes from blank to blank; the level is typed once', async () => {
    await hand.type('Microdiscectomy')
    await hand.press('Tab')
    await hand.type('L4-L5')
    await hand.press('Tab')
    // A choice, with the blank itself first; taking one goes on to the next blank.
    await hand.page.locator('.suggest-widget.visible').waitFor()
    await hand.shot('newcomer-3-choice')
    await hand.press('ArrowDown', 'Enter')
    await hand.type('2026-01-15')
    await hand.shot('newcomer-4-blanks')
    const text = await hand.text()
    assert.match(text, /Operative note: Microdiscectomy, L4-L5, left/)
    assert.match(text, /Date of surgery:\*\* 2026-01-15/)
  })

  it('inserts a procedure found by its Chinese name', async () => {
    await hand.command('Spine Report: Insert Procedure Template')
    await hand.page.locator('.quick-input-widget:visible input.input').fill('显微')
    await hand.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'microdiscectomy' }).waitFor()
    await hand.shot('newcomer-5-procedure')
    await hand.press('Enter')
    await eventually(async () => assert.match(await hand.text(), /Lumbar disc herniation at L4-L5, left/))
    await wait(800)
    await hand.shot('newcomer-6-procedure-inserted')
  })

  it('fixes what is safe to fix', async () => {
    await hand.press('Escape', 'Escape', 'Control+End')
    await hand.type(' Aspirin 81 mg QD.')
    await hand.page.locator('.squiggly-error').first().waitFor({ state: 'attached' })
    await hand.command('Spine Report: Fix All Safe Findings')
    await eventually(async () => assert.match(await hand.text(), /Aspirin 81 mg daily\./))
  })

  it('sees in the preview what is still missing', async () => {
    await hand.command('Spine Report: Open Report Preview')
    const spine = hand.preview().locator('svg').first()
    await spine.waitFor()
    await spine.scrollIntoViewIfNeeded()
    await wait(800)
    await hand.shot('newcomer-7-preview')
  })
})
