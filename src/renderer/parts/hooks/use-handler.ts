/** Who writes down what is done in this window: the community's secretary until another name is given. Stores nothing. */
import { create } from 'zustand'
import { useAsk } from '../../api.ts'

const useGiven = create<{ readonly name: string | null }>(() => ({ name: null }))

/** 经办人, and the way to give another one until the window is closed. */
export function useHandler(): readonly [string, (name: string) => void] {
  const secretary = useAsk('communities.get', {}).data?.community.secretary ?? ''
  const given = useGiven((state) => state.name)
  return [given ?? secretary, (name) => useGiven.setState({ name })]
}
