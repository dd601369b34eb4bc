-- The roles of Waymark on a PostgreSQL server. Run once, as the server's administrator:
--   psql -v owner_password=… -v web_password=… -f packaging/roles.sql
--
-- waymark_owner  owns the tables. Sets up and migrates, backs up and restores, imports by command. Never serves.
-- waymark_web    what `waymark serve` signs in as. It owns nothing, may change no table, and works as waymark_app.
-- waymark_app    cannot sign in. Row-level security shows it one authority at a time.
create role waymark_owner login password :'owner_password';
create role waymark_app nologin;
create role waymark_web login password :'web_password';
grant waymark_app to waymark_owner with admin option;
grant waymark_app to waymark_web;
create database waymark owner waymark_owner;
revoke all on database waymark from public;
grant connect on database waymark to waymark_web;
alter role waymark_web in database waymark set search_path = public;
alter role waymark_web connection limit 40;
