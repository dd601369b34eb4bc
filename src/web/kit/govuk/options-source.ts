import { z } from 'zod'

/** One entry of a component's macro-options.json, as GOV.UK Frontend publishes it. */
export interface MacroOption {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly isComponent?: boolean | undefined
  readonly params?: readonly MacroOption[] | undefined
}

/** The shape of a macro-options.json. */
export const macroOptions: z.ZodType<readonly MacroOption[]> = z.lazy(() =>
  z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      required: z.boolean(),
      description: z.string(),
      isComponent: z.boolean().optional(),
      params: macroOptions.optional(),
    }),
  ),
)

/** Nested components whose option is not named after them. */
const componentOfOption: Readonly<Record<string, string>> = { errorMessage: 'error-message' }

/** `date-input` as `DateInputOptions`. */
function optionsTypeName(component: string): string {
  return `${component.split('-').map(capital).join('')}Options`
}

/** The TypeScript source of one component's options. */
export function optionsSource(component: string, options: readonly MacroOption[]): string {
  const source: Source = { imports: new Set(), inner: [] }
  const body = members(optionsTypeName(component).replace(/Options$/, ''), options, source)
  return [
    `// Generated from the macro-options.json of the GOV.UK Frontend component ${component}: see options.test.ts.`,
    ...[...source.imports].sort(),
    '',
    `export interface ${optionsTypeName(component)} {`,
    ...body,
    '}',
    ...source.inner,
    '',
  ].join('\n')
}

/** The TypeScript source of the list of components, each with the type of its options. */
export function componentsSource(components: readonly string[]): string {
  const key = (name: string) => (name.includes('-') ? `'${name}'` : name)
  return [
    '// Generated from the components of GOV.UK Frontend: see options.test.ts.',
    ...components.map((name) => `import type { ${optionsTypeName(name)} } from './${name}.ts'`),
    '',
    '/** Every component of GOV.UK Frontend, and what it is given. */',
    'export interface GovukOptions {',
    ...components.map((name) => `  ${key(name)}: ${optionsTypeName(name)}`),
    '}',
    '',
  ].join('\n')
}

interface Source {
  readonly imports: Set<string>
  /** The shapes nested in the options, each an interface of its own. */
  readonly inner: string[]
}

function members(path: string, options: readonly MacroOption[], source: Source): readonly string[] {
  const written = options.filter((option) => option.type !== 'nunjucks-block')
  const names = [...new Set(written.map((option) => option.name))]
  return names.map((name) => {
    const forms = written.filter((option) => option.name === name)
    const eitherOr = /^(text|html)$/.test(name) && names.includes('text') && names.includes('html')
    const optional = eitherOr || forms.every(isOptional)
    const kinds = forms.map((form) => typeOf(`${path}${capital(name)}`, form, source))
    const types = [...new Set(kinds), ...(optional ? ['undefined'] : [])].join(' | ')
    return `  readonly ${/^[a-z]\w*$/i.test(name) ? name : `'${name}'`}${optional ? '?' : ''}: ${types}`
  })
}

function isOptional(option: MacroOption): boolean {
  return !option.required || /not required|is set/.test(option.description)
}

function typeOf(path: string, option: MacroOption, source: Source): string {
  if (option.isComponent === true) {
    const component = componentOfOption[option.name] ?? option.name
    const name = optionsTypeName(component)
    source.imports.add(`import type { ${name} } from './${component}.ts'`)
    return name
  }
  if (/attributes$/i.test(option.name)) return 'Readonly<Record<string, string>>'
  if (/html$/i.test(option.name) || /Slots(Start|End|NavigationStart|NavigationEnd)$/.test(path)) {
    if (option.params === undefined && option.type === 'string') {
      source.imports.add("import type { Html } from '../../html.ts'")
      return 'Html'
    }
  }
  if (option.params !== undefined) {
    const body = members(path, option.params, source)
    source.inner.push('', `interface ${path} {`, ...body, '}')
    if (option.type !== 'array') return path
    // The options list a table's cells under its rows; the template takes rows of cells.
    return path === 'TableRows' ? `readonly (readonly ${path}[])[]` : `readonly ${path}[]`
  }
  switch (option.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'number'
    case 'array':
      return 'readonly string[]'
    case 'object':
      return 'Readonly<Record<string, string>>'
    default:
      return 'string'
  }
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('-', '')}`
}
