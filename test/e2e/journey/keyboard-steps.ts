import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** A receptionist's day, by keyboard alone. Each step ends when the screen shows that it is done. */

/** Keys pressed one after another; a text of several letters is typed. Answers how many actions that was: a typed text is one. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) {
    if (key.startsWith('“')) await page.keyboard.type(key.slice(1, -1))
    else await page.keyboard.press(key)
  }
  return keys.length
}

export async function firstRun(page: Page, pin: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welcome to Counterfoil' })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText('Step 1 of 4')).toBeVisible()
  await expect(page.getByLabel('Business')).toBeFocused()
  await press(page, '“Morning Studio”', 'Tab', '“Warsaw”', 'Enter')
  await expect(page.getByText('Step 2 of 4')).toBeVisible()
  await page.getByLabel('Currency').focus()
  await press(page, '“PLN”')
  await page.getByLabel('Currency').press('Tab')
  await page.getByRole('button', { name: 'Next' }).focus()
  await press(page, 'Enter')
  await expect(page.getByText('Step 3 of 4')).toBeVisible()
  await expect(page.getByLabel('Your name')).toBeFocused()
  await press(page, '“Ewa Lis”', 'Tab', `“${pin}”`, 'Tab', `“${pin}”`, 'Enter')
  await expect(page.getByText('Step 4 of 4')).toBeVisible()
  await page.getByRole('radio', { name: 'Beauty' }).focus()
  await press(page, 'Space')
  await page.getByRole('button', { name: 'Open the desk' }).focus()
  await press(page, 'Enter')
  await expect(page.getByText('Who is at the counter?')).toBeVisible()
}

export async function lockAndUnlock(page: Page, pin: string): Promise<void> {
  await press(page, 'F8')
  await expect(page.getByText('Enter your PIN')).toBeVisible()
  await press(page, `“${pin}”`, 'Enter')
  await expect(page.getByText('Who is at the counter?')).toBeVisible()
}

export async function openShift(page: Page): Promise<void> {
  await press(page, 'F7')
  await expect(page.getByRole('heading', { name: 'Open a shift' })).toBeVisible()
  await page.getByRole('textbox', { name: /Cash to begin with/ }).focus()
  await press(page, 'Control+a', '“100”', 'Enter')
  await expect(page.getByText('Shift 1 is open')).toBeVisible()
}

export async function newClient(page: Page, client: { readonly name: string; readonly phones: readonly string[] }): Promise<void> {
  await press(page, 'F6')
  await expect(page.getByRole('heading', { name: 'New client' })).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await press(page, `“${client.name}”`, 'Tab', `“${client.phones[0] ?? ''}”`)
  for (const [index, phone] of client.phones.slice(1).entries()) {
    await page.getByRole('button', { name: 'Another phone' }).press('Enter')
    await page.getByLabel(`Phone ${index + 2}`).focus()
    await press(page, `“${phone}”`)
  }
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: client.name })).toBeVisible()
}

export async function findClient(page: Page, searched: string, name: string): Promise<void> {
  await press(page, 'F2', `“${searched}”`)
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** The first type of the starter catalogue, part by card, the rest in cash with change. */
export async function sellForCardAndCash(page: Page): Promise<void> {
  await press(page, 'F3')
  await expect(page.getByRole('heading', { name: /^Sell to/ })).toBeVisible()
  await page.getByRole('button', { name: /Ten massages/ }).focus()
  await press(page, 'Space')
  await page.getByRole('button', { name: 'Card', exact: true }).press('Enter')
  await page.getByRole('textbox', { name: /Amount/ }).focus()
  await press(page, 'Control+a', '“200”', 'F9')
  await page.getByRole('textbox', { name: /Cash given/ }).focus()
  await press(page, 'Control+a', '“500”')
  await expect(page.locator('[data-change]')).toHaveText(/100\.00/)
  await press(page, 'F9')
  await expect(page.getByText('Sold and saved')).toBeVisible()
  await expect(page.locator('[data-change]')).toHaveText(/100\.00/)
}

export async function saveReceiptAsPdf(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save PDF, 80 mm' }).press('Enter')])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** A sale for exact cash from the client's card. Answers the number of actions. */
export async function sellForExactCash(page: Page): Promise<number> {
  let actions = await press(page, 'F3')
  await expect(page.getByRole('button', { name: /Ten massages/ })).toBeFocused()
  actions += await press(page, 'Space')
  await expect(page.getByRole('button', { name: /Take/ })).toBeEnabled()
  actions += await press(page, 'F9')
  await expect(page.getByText('Sold and saved')).toBeVisible()
  return actions
}

export async function backToClient(page: Page, name: string): Promise<void> {
  await press(page, 'Escape')
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** One visit from the membership that fits best. Answers the number of actions. */
export async function deduct(page: Page, leftAfter: number): Promise<number> {
  await expect(page.getByRole('button', { name: /Deduct 1 visit/ })).toBeEnabled()
  const actions = await press(page, 'Enter')
  await expect(page.locator('[data-left]').first()).toHaveText(String(leftAfter))
  return actions
}

export async function undoFromToast(page: Page, leftAfter: number): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).first().press('Enter')
  await expect(page.locator('[data-left]').first()).toHaveText(String(leftAfter))
}

/** A week's freeze. Answers the number of actions. */
export async function freezeForAWeek(page: Page): Promise<number> {
  let actions = await press(page, 'z')
  await expect(page.getByRole('heading', { name: /^Freeze/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: '1 week' })).toBeChecked()
  await expect(page.getByRole('button', { name: /Freeze/ }).last()).toBeEnabled()
  actions += await press(page, 'Enter')
  await expect(page.getByText(/is frozen$/).first()).toBeVisible()
  return actions
}

export async function unfreeze(page: Page): Promise<void> {
  await press(page, 'z')
  await expect(page.getByRole('heading', { name: /^Unfreeze/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText(/is unfrozen/).first()).toBeVisible()
}

export async function closeShift(page: Page, counted: string): Promise<void> {
  await press(page, 'F7')
  await page.getByRole('textbox', { name: /Cash counted/ }).focus()
  await press(page, 'Control+a', `“${counted}”`, 'Enter')
  await expect(page.getByRole('heading', { name: 'Close shift 1?' })).toBeVisible()
  await press(page, 'Enter')
}
