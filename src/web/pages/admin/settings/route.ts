import {
  previewSetting,
  setSetting,
  settingHeld,
  type SettingHeld,
  type SettingNeeds,
  type TypedSetting,
} from '#app/admin/settings.ts'
import { isSettingName, type SettingName, settingNames, settingOf } from '#domain/policy/settings.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { typedChange } from '../dated-fields.tsx'
import { settingPage, settingsPage } from './page.tsx'
import {
  markOf,
  presentSetting,
  presentSettings,
  type SettingAsked,
  settingsPath,
  typedNow,
} from './present.ts'

const allow = 'set-local-policy'
const unknown: Answer = { kind: 'not-found', what: 'There is no such setting.' }

/** What a council settles for itself, each dated and previewed by real reads. */
export function settingRoutes(needs: SettingNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: settingsPath,
      allow,
      audit: { records: () => ({ subject: 'local policy' }) },
      handle: async ({ who }) => {
        const held = new Map<SettingName, SettingHeld>()
        for (const name of settingNames) held.set(name, await settingHeld(needs, who.authorityId, name))
        const all = presentSettings(held)
        const before = backTo('/admin', 'Administration')
        return { kind: 'page', title: 'Local policy', before, body: settingsPage(who.authority.name, all) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${settingsPath}/:name`,
      allow,
      audit: { records: ({ parts }) => ({ subject: `policy ${parts.name}` }) },
      handle: async (asked) => {
        const { name } = asked.parts
        if (!isSettingName(name)) return unknown
        const held = await settingHeld(needs, asked.who.authorityId, name)
        return page(asked, { name, held, typed: typedNow(name, held), saved: asked.query['saved'] === 'yes' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${settingsPath}/:name`,
      allow,
      audit: {
        nothing: 'A preview keeps nothing; a change records itself, in the transaction that makes it.',
      },
      handle: async (asked) => {
        const { name } = asked.parts
        return isSettingName(name) ? change(needs, asked, name) : unknown
      },
    }),
  ]
}

async function change(needs: SettingNeeds, asked: AskedBySomebody, name: SettingName): Promise<Answer> {
  const { who, form } = asked
  const typed = typedIn(name, form)
  if (form['intent'] === 'save' && form['previewed'] === markOf(typed)) {
    const { problems } = await setSetting(needs, byOf(asked), name, typed)
    if (problems.length === 0) {
      return { kind: 'redirect', to: linkTo(`${settingsPath}/${name}`, { saved: 'yes' }) }
    }
    const held = await settingHeld(needs, who.authorityId, name)
    const meanwhile = problems.some(({ field }) => field === 'meanwhile')
    return page(asked, { name, held, typed: meanwhile ? { ...typed, seen: held.mark } : typed, problems })
  }
  const held = await settingHeld(needs, who.authorityId, name)
  const answer = await previewSetting(needs, who.authorityId, name, typed)
  if (answer.kind === 'problems') return page(asked, { name, held, typed, problems: answer.problems })
  return page(asked, { name, held, typed, preview: answer })
}

function page(
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: Omit<SettingAsked, 'authority' | 'csrf'>,
): Answer {
  const view = presentSetting({ ...shown, authority: who.authority.name, csrf })
  return {
    kind: 'page',
    title: view.title,
    status: view.problems.length === 0 ? 200 : 422,
    before: backTo(settingsPath, 'Local policy'),
    body: settingPage(view),
  }
}

function typedIn(name: SettingName, form: Asked['form']): TypedSetting {
  const fields = settingOf(name).fields.map((field): [string, string] => [field.name, form[field.name] ?? ''])
  return { ...typedChange(form), fields: Object.fromEntries(fields) }
}
