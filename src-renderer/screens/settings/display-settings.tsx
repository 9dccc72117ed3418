import type { Display } from '#core/catalogue/display.ts'
import { languageNames, screenLanguages } from '#core/std/language.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** How this machine shows the desk: language, light or dark, size of targets, sound. Each counts at once. */
export function DisplaySettings() {
  const { text } = useTexts()
  const { display, language } = useDesk()
  const mayManageDesks = useMay('manage-desks')
  const bridge = useBridge()
  const act = useAct()
  const change = (part: Partial<Display>) => void act(() => bridge.saveDisplay(part))
  const branchLanguage = screenLanguages.find((known) => known === language) ?? 'en'
  // The pseudo-language is for whoever builds or checks screens; it would only puzzle a receptionist.
  const offered = screenLanguages.filter((id) => id !== 'en-XA' || mayManageDesks || display.language === 'en-XA')
  const languageOptions = [{ id: 'branch', name: text('display.language-branch', { language: languageNames[branchLanguage] }) }, ...offered.map((id) => ({ id, name: languageNames[id] }))]
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-title">{text('keeping.screen')}</h2>
      <SelectField label={text('display.language')} options={languageOptions} value={display.language} onChange={(id) => change({ language: screenLanguages.find((known) => known === id) ?? 'branch' })} />
      <ChoiceList inline showLabel label={text('display.theme')} value={display.theme} onChange={(id) => change({ theme: id === 'light' || id === 'dark' ? id : 'system' })} choices={[{ id: 'system', title: text('display.theme-system') }, { id: 'light', title: text('display.theme-light') }, { id: 'dark', title: text('display.theme-dark') }]} />
      <ChoiceList inline showLabel label={text('keeping.density')} value={display.density} onChange={(id) => change({ density: id === 'touch' ? 'touch' : 'fitting' })} choices={[{ id: 'fitting', title: text('keeping.density-fitting') }, { id: 'touch', title: text('keeping.density-touch') }]} />
      <ChoiceList inline showLabel label={text('display.sound')} value={display.sound ? 'on' : 'off'} onChange={(id) => change({ sound: id === 'on' })} choices={[{ id: 'on', title: text('display.sound-on') }, { id: 'off', title: text('display.sound-off') }]} />
    </section>
  )
}
