import type { ReceiptView } from '#contract/shapes/receipt.ts'
import type { Branch } from '#core/catalogue/branch.ts'
import { includedTax } from '#core/money/included-tax.ts'
import { textsFor } from '#core/texts/format-text.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { TextsContext, useTexts } from '../../ui/texts-context.tsx'
import { ReceiptPaper } from '../receipt/receipt-paper.tsx'
import type { SettingsView } from './settings-view.ts'

type Layout = Omit<Branch, 'differenceLimitMinor'>
type ReceiptPreviewProps = { readonly branch: Layout; readonly settings: SettingsView }

/** The next receipt with what is sold here, in the branch's language: it follows every field. */
export function ReceiptPreview({ branch, settings }: ReceiptPreviewProps) {
  const { text } = useTexts()
  const desk = useDesk()
  const words = textsFor(branch.language, desk.today)
  return (
    <section aria-label={text('setting.preview')} className="sticky top-0 flex flex-col gap-3">
      <h3 className="text-small font-medium text-muted">{text('branch.preview')}</h3>
      <TextsContext value={words}><div lang={branch.language} dir={words.direction}><ReceiptPaper receipt={exampleReceipt(branch, settings, desk)} /></div></TextsContext>
    </section>
  )
}

function exampleReceipt(branch: Layout, { services, types }: SettingsView, { deskName, today, person }: ReturnType<typeof useDesk>): ReceiptView {
  const sold = [types.find(({ archived }) => !archived), services.find(({ archived }) => !archived)].flatMap((one) => {
    if (one === undefined) return []
    const { name, priceMinor, taxBasisPoints } = 'terms' in one ? one.terms : one
    return [{ kind: 'terms' in one ? ('membership' as const) : ('service' as const), name, priceMinor, taxBasisPoints }]
  })
  const totalMinor = sold.reduce((sum, { priceMinor }) => sum + priceMinor, 0)
  const rates = [...new Set(sold.map(({ taxBasisPoints }) => taxBasisPoints))].filter((rate) => rate > 0)
  return {
    kind: 'sale', businessName: branch.businessName, branchName: branch.name, address: branch.address, taxId: branch.taxId,
    deskName, number: `${branch.code}-${deskName}-1-000124`, originalNumber: null, day: today, time: '10:42', timeZone: branch.timeZone, currency: branch.currency, language: branch.language,
    clientName: null, cashierName: person?.name ?? '',
    lines: sold.map(({ kind, name, priceMinor }) => ({ kind, name, detail: '', quantity: 1, unitPriceMinor: priceMinor, grossMinor: priceMinor, discountMinor: 0, coveredMinor: 0, coveredBy: '', netMinor: priceMinor })),
    discountMinor: 0, totalMinor, cashRoundingMinor: 0,
    taxes: rates.map((rateBasisPoints) => {
      const grossMinor = sold.filter(({ taxBasisPoints }) => taxBasisPoints === rateBasisPoints).reduce((sum, { priceMinor }) => sum + priceMinor, 0)
      return { rateBasisPoints, grossMinor, taxMinor: includedTax(grossMinor, rateBasisPoints) }
    }),
    taxExemptionText: branch.taxExemptionText, tenders: [{ method: 'card', amountMinor: totalMinor, number: null }], givenMinor: totalMinor, changeMinor: 0,
    memberships: [], giftCards: [], footer: branch.receiptFooter, saysNotFiscal: branch.saysNotFiscal, copy: false,
  }
}
