import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { PrintEnd, SendToPrinter } from '../ports/printing.ts'
import { askStatus, askWhenDone, isDoneAnswer, isStatus, troubleIn } from './printer-status.ts'

const connectMs = 3_000
const answerMs = 500
const printMs = 8_000

/** Sends to a printer's raw port (usually 9100): asks whether it is ready, prints, and asks whether it is done. */
export const sendOverTcp: SendToPrinter = async ({ host, port }, bytes) => {
  const line = await openLine(host, port)
  if (line === null) return 'unreachable'
  try {
    return await printOn(line, bytes)
  } finally {
    line.socket.destroy()
  }
}

type Line = { readonly socket: Socket; readonly answers: number[]; isBroken: boolean }

function openLine(host: string, port: number): Promise<Line | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true })
    const line: Line = { socket, answers: [], isBroken: false }
    const giveUp = setTimeout(() => { socket.destroy(); resolve(null) }, connectMs)
    socket.on('data', (chunk: Buffer) => line.answers.push(...chunk))
    socket.on('error', () => { line.isBroken = true; clearTimeout(giveUp); resolve(null) })
    socket.on('close', () => { line.isBroken = true })
    socket.on('connect', () => { clearTimeout(giveUp); resolve(line) })
  })
}

async function printOn(line: Line, bytes: Uint8Array): Promise<PrintEnd> {
  const before = await status(line)
  if (before !== null && before.trouble !== null) return before.trouble
  if (line.isBroken) return 'closed-in-mid-job'
  line.answers.length = 0
  if (!(await write(line, bytes))) return 'closed-in-mid-job'
  // A printer that never says anything has the bytes, and nobody can know more.
  if (before === null) return (await closesAtOnce(line)) ? 'closed-in-mid-job' : 'sent'
  if (!(await write(line, askWhenDone))) return 'closed-in-mid-job'
  if (await until(() => line.answers.some(isDoneAnswer) || line.isBroken, printMs)) return line.isBroken && !line.answers.some(isDoneAnswer) ? 'closed-in-mid-job' : 'printed'
  return (await status(line))?.trouble ?? 'stopped-in-mid-job'
}

/** What the printer says about itself; null where it says nothing, or nothing a printer would say. */
async function status(line: Line): Promise<{ readonly trouble: ReturnType<typeof troubleIn> } | null> {
  line.answers.length = 0
  if (!(await write(line, askStatus))) return null
  await until(() => line.answers.length >= 2 || line.isBroken, answerMs)
  const answers = line.answers.slice(0, 2)
  return answers.length === 2 && answers.every(isStatus) ? { trouble: troubleIn(answers) } : null
}

function write({ socket, isBroken }: Line, bytes: Uint8Array): Promise<boolean> {
  if (isBroken) return Promise.resolve(false)
  return new Promise((resolve) => {
    const closed = (): void => resolve(false)
    socket.once('close', closed)
    socket.write(bytes, (error) => { socket.off('close', closed); resolve(error === undefined || error === null) })
  })
}

/** A line that breaks right after the last byte took them into nowhere. */
async function closesAtOnce(line: Line): Promise<boolean> {
  return until(() => line.isBroken, answerMs)
}

async function until(isSo: () => boolean, waitMs: number): Promise<boolean> {
  const end = performance.now() + waitMs
  while (!isSo()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => { setTimeout(resolve, 15) })
  }
  return true
}
