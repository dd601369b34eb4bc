import { type Kysely, sql } from 'kysely'

/**
 * A search looks words up instead of reading everybody's names. `search_word` says in which children, IROs and
 * workers a word is found, and `search_spelling` which words there are, for those typed with a slip. Triggers add to
 * them with each row; nothing is taken out of them. They only say whom to look at: whether a child is found is asked
 * of the rows that speak on the day, and so is whether whoever searches may see them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(plainText).execute(db)
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const source of sources) {
    for (const statement of keptFrom(source)) await sql.raw(statement).execute(db)
  }
  await sql`analyze search_word, search_spelling`.execute(db)
}

const accented =
  'ÀÁÂÃÄÅàáâãäåĀāĂăĄąÇçĆćČčĎďĐđÈÉÊËèéêëĒēĖėĘęĚěĞğÌÍÎÏìíîïĪīİıŁłÑñŃńŇňÒÓÔÕÖØòóôõöøŌōŐőŘřŚśŞşŠšȘșŤťȚțÙÚÛÜùúûüŪūŮůŰűÝýÿŹźŻżŽž'
const bare =
  'AAAAAAaaaaaaAaAaAaCcCcCcDdDdEEEEeeeeEeEeEeEeGgIIIIiiiiIiIiLlNnNnNnOOOOOOooooooOoOoRrSsSsSsSsTtTtUUUUuuuuUuUuUuYyyZzZzZz'
const parting = '-./,_()'
const dropped = "''’`"

/** Lower case, no accents, words parted by spaces. Most texts have no accent, and are not looked through for one. */
const plainText = `
  create function plain_text(said text) returns text language sql immutable parallel safe as $$
    select lower(case when octet_length(said) = length(said)
      then translate(said, '${parting}${dropped}', '${' '.repeat(parting.length)}')
      else translate(said, '${accented}${parting}${dropped}', '${bare}${' '.repeat(parting.length)}') end)
  $$`

const statements = [
  `create function postcode_halves(postcode text) returns text language sql immutable parallel safe as $$
    select left(replace(postcode, ' ', ''), greatest(length(replace(postcode, ' ', '')) - 3, 0)) || ' ' ||
      right(replace(postcode, ' ', ''), 3)
  $$`,
  `create table search_word (
    authority_id uuid not null,
    found text not null check (found in ('child', 'iro', 'worker')),
    word text collate "C" not null,
    key text not null,
    primary key (authority_id, found, word, key)
  )`,
  `comment on table search_word is
    'In which children (by child_id), IROs (iro_id) and social workers (sw_id) a word of a search is found, now or once.'`,
  `create table search_spelling (
    authority_id uuid not null,
    word text collate "C" not null,
    primary key (authority_id, word)
  )`,
  `comment on table search_spelling is 'The words of search_word that are of letters alone, each once.'`,
  ...['search_word', 'search_spelling'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_authority on ${table}
      using (authority_id = current_authority()) with check (authority_id = current_authority())`,
    `grant select, insert on ${table} to waymark_app`,
  ]),
  'create index social_workers_worker on social_workers (authority_id, sw_id) where current',
]

interface Source {
  readonly table: string
  readonly found: 'child' | 'iro' | 'worker'
  readonly key: string
  readonly said: string
}

const sources: readonly Source[] = [
  {
    table: 'people',
    found: 'child',
    key: 'child_id',
    said: `concat_ws(' ', child_id, first_name, last_name, called, school)`,
  },
  { table: 'ssda903_header', found: 'child', key: 'child_id', said: 'child_id' },
  {
    table: 'ssda903_episodes',
    found: 'child',
    key: 'child_id',
    said: `concat_ws(' ', child_id, postcode_halves(pl_post), postcode_halves(home_post))`,
  },
  { table: 'iros', found: 'iro', key: 'iro_id', said: 'name' },
  { table: 'social_workers', found: 'worker', key: 'sw_id', said: 'sw_name' },
]

/** Keeps the words of what is there, and of what comes: of a change, only of what was changed. */
function keptFrom({ table, found, key, said }: Source): readonly string[] {
  const of = (rows: string) => `select authority_id, ${key} as key, ${said} as said from ${rows}`
  const keep = (rows: string) => `
    with fresh as (
      insert into search_word (authority_id, found, word, key)
      select distinct s.authority_id, '${found}', w.word, s.key
      from (${rows}) s cross join lateral regexp_split_to_table(plain_text(s.said), '[^a-z0-9]+') w (word)
      where w.word <> ''
      on conflict do nothing
      returning authority_id, word
    )
    insert into search_spelling (authority_id, word)
    select distinct authority_id, word from fresh where word ~ '^[a-z]+$'
    on conflict do nothing`
  const trigger = (event: string, rows: string, referencing: string) => [
    `create function keep_words_${event}_${table}() returns trigger language plpgsql as $$
    begin
      ${keep(rows)};
      return null;
    end $$`,
    `create trigger keep_words_${event} after ${event} on ${table} referencing ${referencing}
      for each statement execute function keep_words_${event}_${table}()`,
  ]
  return [
    // The rows are of every council, and this runs as nobody's.
    ...[table, 'search_word', 'search_spelling'].map(
      (one) => `alter table ${one} no force row level security`,
    ),
    keep(of(table)),
    ...[table, 'search_word', 'search_spelling'].map((one) => `alter table ${one} force row level security`),
    ...trigger('insert', of('new_rows'), 'new table as new_rows'),
    ...trigger(
      'update',
      `${of('new_rows')} except ${of('old_rows')}`,
      'old table as old_rows new table as new_rows',
    ),
  ]
}
