--liquibase formatted sql

--changeset nenrin:plan-1
create table plan_node (
    code          varchar(20)  not null primary key,
    kind          varchar(10)  not null check (kind in ('POLICY', 'MEASURE')),
    name          varchar(200) not null,
    parent_code   varchar(20)  references plan_node (code),
    priority      smallint     check (priority between 1 and 3),
    owner_section varchar(40)  not null,
    source_mark   varchar(10)  not null,
    constraint plan_node_parent check ((kind = 'POLICY') = (parent_code is null))
);
comment on table plan_node is 'The upper two levels of the plan tree: policy (政策) and measure (施策)';
create index plan_node_parent_code on plan_node (parent_code);
create index plan_node_owner_section on plan_node (owner_section);

create table programme (
    code              varchar(30)  not null primary key,
    name              varchar(200) not null,
    measure_code      varchar(20)  not null references plan_node (code),
    owner_section     varchar(40)  not null,
    short_form        boolean      not null,
    basic_service     boolean      not null,
    state             varchar(10)  not null check (state in ('ACTIVE', 'SUSPENDED', 'ABOLISHED')),
    since_fiscal_year integer      not null,
    until_fiscal_year integer,
    source_mark       varchar(10)  not null,
    constraint programme_years check (until_fiscal_year is null or until_fiscal_year >= since_fiscal_year)
);
comment on table programme is 'The lowest level of the plan tree: programme (事務事業)';
comment on column programme.short_form is 'Statutory or routine: not suited to outcome evaluation (BR-7)';
comment on column programme.basic_service is '基本的行政サービス: shown as secured, never as without priority';
create index programme_measure_code on programme (measure_code);
create index programme_owner_section on programme (owner_section);

--changeset nenrin:plan-2
create table programme_budget (
    programme_code varchar(30) not null references programme (code),
    fiscal_year    integer     not null,
    budget_yen     bigint      not null check (budget_yen >= 0),
    settlement_yen bigint      check (settlement_yen >= 0),
    source_mark    varchar(10) not null,
    primary key (programme_code, fiscal_year)
);
