import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useSyncQuery } from '../../stores/sync-query.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { readJoinFile } from './read-join-file.ts'

type Joined = { readonly networkName: string; readonly isReady: boolean; readonly mustMatch: boolean }
type JoinFormProps = { readonly onJoined: (joined: Joined) => void; readonly back?: ReactNode }
type Trouble = { readonly at: 'address' | 'code' | 'form'; readonly words: string }

const codeLength = 8
const aboutTheAddress = ['server-address-is-not-one', 'server-address-must-be-https', 'server-does-not-answer']

/** Address and code, typed or from the office's file. What is wrong stands at the field it is about. */
export function JoinForm({ onJoined, back }: JoinFormProps) {
  const { text, number } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const sync = useSyncQuery()
  const [serverUrl, setServerUrl] = useState('')
  const [code, setCode] = useState('')
  const [fileName, setFileName] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const troubleAt = (at: Trouble['at']): string | null => (trouble?.at === at ? trouble.words : null)
  const takeFile = async (file: File) => {
    const read = await readJoinFile(file)
    setTrouble(read === null ? { at: 'form', words: text('join.file-broken') } : null)
    if (read === null) return
    setServerUrl(read.serverUrl)
    setCode(read.code)
    setFileName(file.name)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (serverUrl.trim() === '') return setTrouble({ at: 'address', words: text('field.needed') })
    if (code.trim() === '') return setTrouble({ at: 'code', words: text('field.needed') })
    setTrouble(null)
    setIsBusy(true)
    const answer = await act(() => bridge.joinNetwork({ serverUrl: serverUrl.trim(), code: code.trim() }))
    setIsBusy(false)
    if (answer.ok) return onJoined(answer.value)
    setTrouble({ at: placeOf(answer.refusal?.code ?? ''), words: answer.words })
  }
  const isIn = sync !== undefined && sync.serverUrl !== null
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-xl flex-col gap-5">
      <TextField label={text('join.address')} hint={text('join.address-hint')} error={troubleAt('address')} value={serverUrl} onChange={setServerUrl} maxLength={500} autoFocus />
      <div className="w-64"><TextField label={text('join.code')} hint={text('join.code-hint')} error={troubleAt('code')} value={code} onChange={(next) => setCode(next.toUpperCase())} maxLength={codeLength + 4} inputClassName="font-mono tracking-widest" /></div>
      <FileDrop label={text('join.file-drop')} action={text('join.file')} accept={['.json', 'application/json']} onFile={(file) => void takeFile(file)} />
      {fileName === null ? null : <p role="status" className="font-medium text-accent">{text('join.file-taken', { file: fileName })}</p>}
      {troubleAt('form') === null ? null : <ErrorState>{troubleAt('form')}</ErrorState>}
      <div className="flex items-center justify-between gap-3">
        {back ?? <span />}
        <div className="flex items-center gap-4">
          <p role="status" className="text-muted">{isBusy ? (isIn ? text('join.taking-in', { count: sync.received, shown: number(sync.received) }) : text('join.calling')) : ''}</p>
          <Button kind="main" type="submit" hint="Enter" isDisabled={isBusy}>{text('join.action')}</Button>
        </div>
      </div>
    </form>
  )
}

function placeOf(code: string): Trouble['at'] {
  if (aboutTheAddress.includes(code)) return 'address'
  return code.startsWith('join-') ? 'code' : 'form'
}
