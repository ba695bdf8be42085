/** A URI taken apart as the configuration needs it: `path` is decoded, with `/`, and empty where the URI has no hierarchy. */
export interface UriParts {
  /** Scheme and authority: `file://`, `vscode-vfs://github`. */
  readonly root: string
  readonly path: string
}

export function splitUri(uri: string): UriParts {
  const match = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)?/i.exec(uri)
  return { root: match?.[1] ?? '', path: decode(match?.[2] ?? '') }
}

export const joinUri = ({ root, path }: UriParts): string =>
  root +
  path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')

/** Equal for URIs that differ only in their encoding (`c%3A` and `c:`). */
export function sameUri(a: string, b: string): boolean {
  const [left, right] = [splitUri(a), splitUri(b)]
  return left.root === right.root && left.path === right.path
}

export const fileNameOf = (uri: string): string => {
  const { path } = splitUri(uri)
  return path.slice(path.lastIndexOf('/') + 1)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
