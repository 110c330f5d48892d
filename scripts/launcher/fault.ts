/** A reason to stop that the person at the terminal can act on: printed as it is, without a stack. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** The system's code of an error, such as ENOENT; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The sentence for an error while writing under `place`, or the error itself where there is none. */
export function writingFault(error: unknown, place: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault(`The disk is full: ${place} cannot be written. Free some space and start again.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Fault(
        `${place} cannot be written by this user. Give it to them, or choose another folder by DATA_DIR.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new Fault(`${place} is not a folder. Choose another by DATA_DIR.`)
    default:
      return error
  }
}
