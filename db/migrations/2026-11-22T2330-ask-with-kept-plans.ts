import { type Kysely, sql } from 'kysely'

/**
 * What each page asks before anything else, who somebody is today and which records are closed to them, as functions whose
 * plans a connection keeps: to plan these questions took several times as long as to answer them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Row-level security holds inside: the authority must be that of the transaction. `lists` names the council's own
  // labels of codes, as policies.
  await sql`
    create function standing_of(council uuid, person uuid, lists text[],
      out covering text[], out teams text[], out posted boolean, out terms jsonb, out labels jsonb, out unread int)
    language plpgsql stable as $$
    declare
      today constant date := (now() at time zone 'Europe/London')::date;
      units uuid[];
    begin
      with recursive unit as (
        select p.unit_id from org_post p
        where p.authority_id = council and p.user_id = person
          and p.from_on <= today and (p.to_on is null or p.to_on >= today)
        union
        select u.unit_id from org_unit u join unit on u.parent_id = unit.unit_id
        where u.authority_id = council
      )
      select array_agg(unit_id) into units from unit;
      posted := units is not null;
      if posted then
        teams := array(
          select t.team from org_team_name t
          join org_unit u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
          where t.authority_id = council and t.unit_id = any(units) and (u.closed_on is null or u.closed_on > today)
          order by 1
        );
      end if;
      covering := array(
        select distinct a.iro_id from person_leave l
        join app_user a on a.authority_id = l.authority_id and a.user_id = l.user_id
        where l.authority_id = council and l.cover_user_id = person and l.from_on <= today and l.to_on >= today
          and a.role = 'iro' and a.iro_id is not null
        order by 1
      );
      select value into terms from local_policy
      where authority_id = council and policy = 'terms' and in_force_from <= today
      order by in_force_from desc limit 1;
      select jsonb_object_agg(list, value) into labels from (
        select distinct on (policy) split_part(policy, '.', 2) as list, value from local_policy
        where authority_id = council and policy = any(lists) and in_force_from <= today
        order by policy, in_force_from desc
      ) in_force;
      select count(*)::int into unread from notification
      where authority_id = council and user_id = person and read_at is null;
    end
    $$
  `.execute(db)
  await sql`grant execute on function standing_of(uuid, uuid, text[]) to waymark_app`.execute(db)

  await sql`
    create or replace function closed_records(authority uuid, viewer text) returns text[]
    language plpgsql stable parallel safe as $$
    begin
      return (
        select coalesce(array_agg(child_id), '{}') from restricted_record
        where authority_id = authority and ended_at is null
          and (until_on is null or until_on >= (now() at time zone 'Europe/London')::date)
          and (viewer is null or viewer <> all(open_to))
      );
    end
    $$
  `.execute(db)
}
