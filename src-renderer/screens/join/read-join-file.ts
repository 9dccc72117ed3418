import type { JoinFile } from '#contract/shapes/join-file.ts'
import { joinFileShape } from '#contract/shapes/join-file.ts'

/** Larger than any join file: something else was chosen by mistake. */
const mostBytes = 100_000

/** Address and code from the office's file; null when it holds something else. */
export async function readJoinFile(file: File): Promise<JoinFile | null> {
  if (file.size > mostBytes) return null
  try {
    const read = joinFileShape.safeParse(JSON.parse(await file.text()))
    return read.success ? read.data : null
  } catch {
    // Not JSON: told as a file that holds no address and code.
    return null
  }
}
