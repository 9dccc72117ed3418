import { expect, test } from '@playwright/test'
import { openBrowserDesk } from '../fixtures/browser-desk.ts'
import type { BrowserDesk } from '../fixtures/browser-desk.ts'
import { findBrowser } from '../fixtures/find-browser.ts'

let opened: BrowserDesk
test.beforeAll(async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  opened = await openBrowserDesk()
})
test.afterAll(() => opened?.close())

test('the first address shows the desk and is gone from the address bar', async () => {
  await expect(opened.page.locator('#root > *').first()).toBeVisible()
  expect(opened.page.url()).toBe(`${opened.desk.address}/`)
  expect(opened.violations).toEqual([])
})

test('the cookie is out of reach of the page', async () => {
  expect(await opened.page.evaluate(() => document.cookie)).toBe('')
  const [cookie] = await opened.page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', domain: '127.0.0.1' })
})

test('loading the page again keeps the desk', async () => {
  await opened.page.reload()
  await expect(opened.page.locator('#root > *').first()).toBeVisible()
})

test('a second window is told in words, and the first goes on', async () => {
  const second = await opened.page.context().newPage()
  await second.goto(`${opened.desk.address}/`)
  await expect(second.getByText('One window at a time works at a desk.')).toBeVisible()
  await expect(opened.page.getByText('One window at a time works at a desk.')).toHaveCount(0)
  await second.close()
})

test('another browser with the used address is turned away in words', async () => {
  const other = await opened.browser.newContext()
  const page = await other.newPage()
  await page.goto(opened.desk.windowAddress)
  await expect(page.getByText('This address has already been used.')).toBeVisible()
  await other.close()
})
