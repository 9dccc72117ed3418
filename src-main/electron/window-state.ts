import { screen } from 'electron'
import type { BrowserWindow, Rectangle } from 'electron'
import { readJsonFile, writeJsonFile } from '../host/json-file.ts'

export type WindowState = Rectangle & { readonly isMaximized: boolean }
const fields = ['x', 'y', 'width', 'height'] as const
const saveAfterMs = 300

/** Where the window stood last; null when that is unknown, or on a screen that is no longer there. */
export function lastWindowState(path: string): WindowState | null {
  const state = readJsonFile(path) as Partial<WindowState> | null
  if (state === null || typeof state !== 'object' || !fields.every((field) => Number.isInteger(state[field]))) return null
  const known: WindowState = { x: state.x ?? 0, y: state.y ?? 0, width: state.width ?? 0, height: state.height ?? 0, isMaximized: state.isMaximized === true }
  const { workArea } = screen.getDisplayMatching(known)
  return overlaps(known, workArea) ? known : null
}

/** Keeps the file up to date while the window is moved, and at its end. */
export function keepWindowState(window: BrowserWindow, path: string): void {
  const save = (): void => writeJsonFile(path, { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  let timer: NodeJS.Timeout | undefined
  const saveSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(save, saveAfterMs)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', () => {
    clearTimeout(timer)
    save()
  })
}

function overlaps(one: Rectangle, other: Rectangle): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}
