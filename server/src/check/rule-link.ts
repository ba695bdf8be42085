/** Where a rule is explained: its heading in RULES.md. An empty id gives the page. */
export function ruleHref(id: string): string {
  const page = 'https://github.com/spine-report/spine-report/blob/main/server/RULES.md'
  return id === '' ? page : `${page}#${id.replaceAll('/', '')}`
}
