import { languageNames, languages } from '#core/std/language.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** The first thing somebody needs who cannot read the screen: each language is called by its own name. */
export function LanguageChoice() {
  const { text, language } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  return (
    <SelectField
      hideLabel
      label={text('display.language')}
      options={languages.map((id) => ({ id, name: languageNames[id] }))}
      value={language}
      onChange={(id) => void act(() => bridge.saveDisplay({ language: languages.find((known) => known === id) }))}
    />
  )
}
