import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { SyncAnswer, SyncTransport } from '../ports/sync-transport.ts'
import { NotAnswered } from '../ports/sync-transport.ts'

const compress = promisify(gzip)

const answerWithinMs = 20_000
/** Below this a body travels as it is. */
const fewestBytesToCompress = 2_000
/** The server's own heartbeat comes every fifteen seconds; a stream that is silent longer is dead. */
const silenceMs = 40_000

/** Carries texts to a network's server over HTTP. Whatever keeps an answer from coming is `NotAnswered`. */
export function httpTransport(serverUrl: string): SyncTransport {
  const base = serverUrl.replace(/\/+$/, '')
  return {
    post: async (path, body, seal) => {
      try {
        const isLong = body.length >= fewestBytesToCompress
        const sent = isLong ? new Uint8Array(await compress(body)) : body
        const response = await fetch(`${base}${path}`, {
          method: 'POST',
          body: sent,
          headers: { 'content-type': 'application/json', ...(isLong ? { 'content-encoding': 'gzip' } : {}), ...seal(sent) },
          redirect: 'error',
          signal: AbortSignal.timeout(answerWithinMs),
        })
        return { status: response.status, body: await response.text() }
      } catch (error) {
        throw new NotAnswered('The server did not answer', { cause: error })
      }
    },
    download: (path, headers, onPiece) => download(`${base}${path}`, headers, onPiece),
    listen: (path, headers, onMessage, onEnd) => {
      const ending = new AbortController()
      void listen(`${base}${path}`, headers, onMessage, ending).finally(onEnd)
      return () => ending.abort()
    },
  }
}

/** A slow line is no reason to give up, a silent one is. */
async function download(url: string, headers: Readonly<Record<string, string>>, onPiece: (piece: Uint8Array) => void): Promise<SyncAnswer | null> {
  const ending = new AbortController()
  const endLater = (): NodeJS.Timeout => setTimeout(() => ending.abort(), answerWithinMs)
  let silence = endLater()
  try {
    const response = await fetch(url, { headers, redirect: 'error', signal: ending.signal })
    if (!response.ok || response.body === null || response.headers.get('content-type') !== 'application/octet-stream') return { status: response.status, body: await response.text() }
    for await (const piece of response.body) {
      clearTimeout(silence)
      silence = endLater()
      onPiece(piece as Uint8Array)
    }
    return null
  } catch (error) {
    throw new NotAnswered('The download stopped', { cause: error })
  } finally {
    clearTimeout(silence)
  }
}

/** Reads server-sent events until the stream ends, breaks or falls silent; however it ends is for the caller the same. */
async function listen(url: string, headers: Readonly<Record<string, string>>, onMessage: (text: string) => void, ending: AbortController): Promise<void> {
  let silence = setTimeout(() => ending.abort(), silenceMs)
  try {
    const response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, redirect: 'error', signal: ending.signal })
    if (!response.ok || response.body === null) return
    let rest = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(silence)
      silence = setTimeout(() => ending.abort(), silenceMs)
      const events = (rest + chunk).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const data = event.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('')
        if (data !== '') onMessage(data)
      }
    }
  } catch {
    // A broken stream is an ended stream: the loop opens another.
  } finally {
    clearTimeout(silence)
  }
}
