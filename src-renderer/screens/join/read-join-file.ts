import type { JoinFile } from '#core/sync-protocol/join.ts'
import { joinFile } from '#core/sync-protocol/join.ts'

const addressAndCode = joinFile.pick({ serverUrl: true, code: true })
/** Larger than any join file: something else was chosen by mistake. */
const mostBytes = 100_000

/** Address and code from the office's file; null when it holds something else. */
export async function readJoinFile(file: File): Promise<Pick<JoinFile, 'serverUrl' | 'code'> | null> {
  if (file.size > mostBytes) return null
  try {
    const read = addressAndCode.safeParse(JSON.parse(await file.text()))
    return read.success ? read.data : null
  } catch {
    // Not JSON: told as a file that holds no address and code.
    return null
  }
}
