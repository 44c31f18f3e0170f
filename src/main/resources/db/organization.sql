--liquibase formatted sql

--changeset nenrin:organization-1
create sequence unit_seq increment by 50;
create table unit (
    id           bigint primary key,
    code         text   not null,
    name         text   not null,
    kind         text   not null check (kind in ('city', 'department', 'section')),
    type         text   not null,
    parent_code  text,
    lead_section text,
    function     text   check (function in ('policy', 'finance', 'personnel', 'secretary', 'dx')),
    valid_from   date   not null,
    valid_to     date,
    constraint unit_version unique (code, valid_from),
    constraint unit_term check (valid_to > valid_from),
    constraint unit_parent check ((kind = 'city') = (parent_code is null)),
    constraint unit_lead_section check (lead_section is null or kind = 'department')
);

create sequence unit_lineage_seq increment by 50;
create table unit_lineage (
    id          bigint primary key,
    predecessor text not null,
    successor   text not null,
    kind        text not null check (kind in ('split', 'merge', 'rename', 'move')),
    effective   date not null,
    constraint unit_lineage_once unique (predecessor, successor, effective)
);

create sequence unit_exemption_seq increment by 50;
create table unit_exemption (
    id        bigint primary key,
    unit_code text not null,
    phase_key text not null,
    constraint unit_exemption_once unique (unit_code, phase_key)
);

create table post (
    code      text    primary key,
    unit_code text    not null,
    title     text    not null,
    rank      integer not null check (rank >= 1),
    kind      text    not null check (kind in ('head', 'member', 'mayor', 'vice_mayor', 'auditor', 'administrator'))
);
-- A unit has one head; deputies are members.
create unique index post_one_head on post (unit_code) where kind = 'head';

create table staff (
    code        text primary key,
    family_name text not null,
    given_name  text not null,
    employment  text not null check (employment in ('regular', 'fiscal_year_appointed')),
    active_from date not null,
    active_to   date,
    constraint staff_term check (active_to > active_from)
);

create sequence posting_seq increment by 50;
create table posting (
    id         bigint primary key,
    staff_code text not null references staff,
    post_code  text not null references post,
    valid_from date not null,
    valid_to   date,
    constraint posting_once unique (staff_code, post_code, valid_from),
    constraint posting_term check (valid_to > valid_from)
);
create index posting_post on posting (post_code);

create sequence liaison_seq increment by 50;
create table liaison (
    id              bigint primary key,
    department_code text not null,
    policy_officer  text not null references staff,
    finance_officer text references staff,
    valid_from      date not null,
    valid_to        date,
    constraint liaison_once unique (department_code, valid_from),
    constraint liaison_term check (valid_to > valid_from)
);

create sequence proxy_seq increment by 50;
create table proxy (
    id         bigint primary key,
    post_code  text not null references post,
    staff_code text not null references staff,
    first_day  date not null,
    last_day   date not null,
    scope      text not null,
    reason     text not null,
    constraint proxy_once unique (post_code, staff_code, first_day),
    constraint proxy_term check (last_day >= first_day)
);

--changeset nenrin:organization-2
create sequence read_audit_seq;
create table read_audit (
    id         bigint      primary key,
    read_at    timestamptz not null,
    staff_code text        not null,
    data_kind  text        not null,
    subject    text        not null,
    owner_unit text
);
create index read_audit_staff on read_audit (staff_code, read_at);

--changeset nenrin:organization-3 splitStatements:false
-- Nobody edits the audit, the application included.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'read_audit is append-only';
end $$;
create trigger read_audit_append_only before update or delete on read_audit
    for each row execute function refuse_change_of_audit();
