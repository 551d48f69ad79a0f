-- The peer: the same entries in one table, the score as a view. What a small team would build first.
create table entries (
  seq bigint generated always as identity primary key,
  id text not null unique,
  kind text not null,
  version int not null,
  subject text not null,
  occurred_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  body jsonb not null
);
create index entries_kind_day on entries (kind, occurred_on);
create index entries_subject on entries (subject);

create table deputies (id text primary key, name text not null);

create view ranking as
with meetings as (
  select deputy, count(*) as held
  from entries, jsonb_array_elements_text(body -> 'deputies') as deputy
  where kind = 'meeting.held' and occurred_on >= date '{from}' and occurred_on <= date '{to}'
  group by deputy
),
appeals as (
  select a.body ->> 'deputy' as deputy,
         count(*) as assigned,
         count(*) filter (where d.occurred_on <= r.occurred_on + 21) as on_time
  from entries a
  join entries r on r.subject = a.subject and r.kind = 'appeal.received'
  left join entries d on d.subject = a.subject and d.kind = 'appeal.answered'
  where a.kind = 'appeal.assigned' and a.occurred_on >= date '{from}' and a.occurred_on <= date '{to}'
  group by 1
),
points as (
  select deputies.id, deputies.name,
         least(1.0, coalesce(meetings.held, 0) / 6.0) * 100 as meeting_points,
         case when coalesce(appeals.assigned, 0) >= 5 then 100.0 * appeals.on_time / appeals.assigned end as appeal_points
  from deputies
  left join meetings on meetings.deputy = deputies.id
  left join appeals on appeals.deputy = deputies.id
)
select id, name, meeting_points, appeal_points,
       round((meeting_points * 10 + coalesce(appeal_points, 0) * 15)
             / (10 + case when appeal_points is null then 0 else 15 end), 1) as total,
       rank() over (order by round((meeting_points * 10 + coalesce(appeal_points, 0) * 15)
             / (10 + case when appeal_points is null then 0 else 15 end), 1) desc) as rank
from points;
