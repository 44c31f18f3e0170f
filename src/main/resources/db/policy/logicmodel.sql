--liquibase formatted sql

--changeset nenrin:logicmodel-1
create table logic_model (
    code             varchar(40)   not null primary key,
    title            varchar(200)  not null,
    measure_code     varchar(20)   references plan_node (code),
    new_programme    varchar(200),
    owner_section    varchar(40)   not null,
    state            varchar(10)   not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ENDED')),
    problem          varchar(1000),
    target_group     varchar(1000),
    external_factors varchar(1000),
    commitment       varchar(1000),
    public_summary   varchar(2000),
    revision         integer       not null,
    source_mark      varchar(10)   not null,
    constraint logic_model_subject check (measure_code is not null or new_programme is not null)
);
comment on table logic_model is 'A logic model and its open draft; what was submitted or published is in logic_model_version';
comment on column logic_model.commitment is 'これをやる → 要る予算・人・能力 (BR-12); never published';
create index logic_model_owner_section on logic_model (owner_section);
create index logic_model_measure_code on logic_model (measure_code);

create table logic_model_node (
    model_code     varchar(40)  not null references logic_model (code),
    position       integer      not null,
    id             varchar(20)  not null,
    kind           varchar(20)  not null check (kind in ('INPUT', 'ACTIVITY', 'OUTPUT', 'DIRECT', 'INTERMEDIATE', 'FINAL')),
    text           varchar(500) not null,
    kpi_code       varchar(30)  references kpi (code),
    programme_code varchar(30)  references programme (code),
    primary key (model_code, position),
    constraint logic_model_node_id unique (model_code, id) deferrable initially deferred
);
create index logic_model_node_kpi_code on logic_model_node (kpi_code);
create index logic_model_node_programme_code on logic_model_node (programme_code);

create table logic_model_arrow (
    model_code      varchar(40)  not null references logic_model (code),
    position        integer      not null,
    from_node       varchar(20)  not null,
    to_node         varchar(20)  not null,
    assumption      varchar(500),
    judgement       varchar(20)  check (judgement in ('SUPPORTED', 'NOT_SUPPORTED', 'NOT_YET_MEASURABLE', 'MEASURE_MISSING')),
    evidence        varchar(1000),
    judged_at       timestamptz,
    judged_in_cycle integer,
    judged_in_phase varchar(60),
    primary key (model_code, position),
    constraint logic_model_arrow_ends unique (model_code, from_node, to_node) deferrable initially deferred
);
comment on table logic_model_arrow is 'Ends are not foreign keys: an arrow to nowhere is a warning in a draft, not an error';

create sequence logic_model_version_seq increment by 50;
create table logic_model_version (
    id               bigint      not null primary key,
    model_code       varchar(40) not null references logic_model (code),
    number           integer     not null,
    kind             varchar(10) not null check (kind in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    content          jsonb       not null,
    created_by       varchar(60) not null,
    created_at       timestamptz not null,
    created_in_cycle integer,
    created_in_phase varchar(60),
    constraint logic_model_version_number unique (model_code, number)
);
comment on table logic_model_version is 'Frozen snapshots; created_at is the time of submission or publication (BR-4)';
