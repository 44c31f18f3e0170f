package city.nenrin.citypackage;

import city.nenrin.approval.RoutePlan;
import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.CalendarFault;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks what the tables of a package say about each other. Faults inside single cells are noted before. */
final class PackageCheck {
    private static final Pattern SUBJECT = Pattern.compile("(組織|職|職員|部)「([^」]*)」(?:の職「([^」]*)」への任命|の代理「([^」]*)」|の部担当)?.*",
            Pattern.DOTALL);

    private final PackageFiles files;
    private final Faults faults;

    PackageCheck(PackageFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** Everything that can be said without the store. */
    void references(Collection<String> expectedPhases) {
        city();
        organization();
        plan();
        kpis();
        logicModels();
        phaseKeys(expectedPhases);
        refer(PackageSchema.BUDGET, "programme", PackageSchema.PROGRAMMES, "code");
        refer(PackageSchema.SKILLS, "post", PackageSchema.POSTS, "code");
    }

    /** What the calendar says about the rows of its tables. */
    void calendar(PhaseSchedule schedule, CalendarEvents events) {
        Table phases = files.table(PackageSchema.CALENDAR);
        Table days = files.table(PackageSchema.CALENDAR_EVENTS);
        if (phases.readable()) {
            place(phases, schedule.checkDefinitions(phases.rows().stream().map(Table.Row::values).toList()));
        }
        if (days.readable()) {
            place(days, events.check(days.rows().stream().map(Table.Row::values).toList()));
        }
    }

    private void place(Table table, List<CalendarFault> found) {
        for (CalendarFault fault : found) {
            if (fault.row() < 0 || fault.row() >= table.rows().size()) {
                table.fault(fault.message());
            } else {
                table.rows().get(fault.row()).fault(fault.field(), fault.message());
            }
        }
    }

    /** What the organization says about itself as a whole; asked only when its tables have no fault. */
    void organization(OrganizationMaster master, CityPackage city) {
        for (String message : master.check(city.organization())) {
            Table.Row row = rowOf(message);
            if (row == null) {
                files.table(PackageSchema.SECTIONS).fault(message);
            } else {
                row.fault(row.values().keySet().iterator().next(), message);
            }
        }
    }

    /** The row that a sentence of the organization is about; it names its subject first. */
    private Table.Row rowOf(String message) {
        Matcher subject = SUBJECT.matcher(message);
        if (!subject.matches()) {
            return null;
        }
        String code = subject.group(2);
        if (subject.group(3) != null) {
            return find(PackageSchema.POSTINGS, Map.of("staff", code, "post", subject.group(3)));
        }
        if (subject.group(4) != null) {
            return find(PackageSchema.PROXIES, Map.of("post", code, "staff", subject.group(4)));
        }
        return switch (subject.group(1)) {
            case "組織" -> {
                Table.Row section = find(PackageSchema.SECTIONS, Map.of("code", code));
                yield section == null ? find(PackageSchema.DEPARTMENTS, Map.of("code", code)) : section;
            }
            case "職" -> find(PackageSchema.POSTS, Map.of("code", code));
            case "職員" -> find(PackageSchema.STAFF, Map.of("code", code));
            default -> find(PackageSchema.LIAISONS, Map.of("department", code));
        };
    }

    private Table.Row find(TableSpec spec, Map<String, String> values) {
        return files.table(spec).rows().stream()
                .filter(row -> values.entrySet().stream().allMatch(value -> row.raw(value.getKey()).equals(value.getValue())))
                .findFirst().orElse(null);
    }

    private void city() {
        Table city = files.table(PackageSchema.CITY);
        if (!city.readable()) {
            return;
        }
        Set<String> allowed = new TreeSet<>(PackageSchema.CITY_KEYS);
        PackageSchema.APPROVAL_STEPS.forEach(step -> allowed.add("approval." + step));
        allowed.addAll(PackageSchema.APPROVAL_ROUTES);
        for (Table.Row row : city.rows()) {
            String key = row.raw("key");
            String value = row.raw("value");
            if (!allowed.contains(key)) {
                row.fault("key", "key「" + key + "」は使えません。" + String.join("、", allowed) + " のどれかを書いてください");
            } else if (key.equals("valid_from") && !Expected.holds(Column.date("value", ""), Expected.tidy(Column.date("value", ""), value))) {
                row.fault("value", "valid_from「" + value + "」は使えません。" + Expected.of(Column.date("value", "")));
            } else if (PackageSchema.APPROVAL_ROUTES.contains(key)) {
                RoutePlan.fault(value).ifPresent(fault -> row.fault("value", key + "「" + value + "」は使えません。" + fault));
            } else if (key.startsWith("approval.") && !Expected.holds(Column.yes("value", ""), value)) {
                row.fault("value", key + "「" + value + "」は使えません。" + Expected.of(Column.yes("value", "")));
            }
        }
        for (String key : PackageSchema.CITY_KEYS) {
            if (!city.has("key", key)) {
                city.fault("key「" + key + "」の行がありません。「" + key + ",値」の行を加えてください");
            }
        }
    }

    private void organization() {
        refer(PackageSchema.DEPARTMENTS, "lead_section", PackageSchema.SECTIONS, "code");
        referOr(PackageSchema.SECTIONS, "department", Set.of("city"), PackageSchema.DEPARTMENTS);
        for (String end : List.of("predecessor", "successor")) {
            referOr(PackageSchema.LINEAGE, end, Set.of(), PackageSchema.SECTIONS, PackageSchema.DEPARTMENTS);
        }
        referOr(PackageSchema.EXEMPTIONS, "unit", Set.of(), PackageSchema.SECTIONS, PackageSchema.DEPARTMENTS);
        refer(PackageSchema.EXEMPTIONS, "phase", PackageSchema.CALENDAR, "key");
        referOr(PackageSchema.POSTS, "unit", Set.of("city"), PackageSchema.SECTIONS, PackageSchema.DEPARTMENTS);
        refer(PackageSchema.POSTINGS, "staff", PackageSchema.STAFF, "code");
        refer(PackageSchema.POSTINGS, "post", PackageSchema.POSTS, "code");
        refer(PackageSchema.PROXIES, "staff", PackageSchema.STAFF, "code");
        refer(PackageSchema.PROXIES, "post", PackageSchema.POSTS, "code");
        refer(PackageSchema.LIAISONS, "department", PackageSchema.DEPARTMENTS, "code");
        refer(PackageSchema.LIAISONS, "policy_officer", PackageSchema.STAFF, "code");
        refer(PackageSchema.LIAISONS, "finance_officer", PackageSchema.STAFF, "code");
        terms(PackageSchema.DEPARTMENTS, "valid_from", "valid_to");
        terms(PackageSchema.SECTIONS, "valid_from", "valid_to");
        terms(PackageSchema.STAFF, "active_from", "active_to");
        terms(PackageSchema.POSTINGS, "valid_from", "valid_to");
        terms(PackageSchema.LIAISONS, "valid_from", "valid_to");
    }

    /** A term ends after it begins. */
    private void terms(TableSpec spec, String from, String to) {
        for (Table.Row row : files.table(spec).rows()) {
            if (row.date(from) != null && row.date(to) != null && !row.date(to).isAfter(row.date(from))) {
                row.fault(to, to + "「" + row.raw(to) + "」は " + from + "「" + row.raw(from) + "」より後の日にしてください（その日から無効になります）");
            }
        }
    }

    private void plan() {
        Table plan = files.table(PackageSchema.PLAN);
        Map<String, String> kinds = plan.rows().stream()
                .collect(Collectors.toMap(row -> row.raw("code"), row -> row.raw("kind"), (first, second) -> first));
        String policy = PackageSchema.word(PlanNodeKind.POLICY);
        for (Table.Row row : plan.rows()) {
            String parent = row.raw("parent");
            if (row.raw("kind").equals(policy)) {
                if (!parent.isEmpty() || !row.raw("priority").isEmpty()) {
                    row.fault(parent.isEmpty() ? "priority" : "parent", "政策には parent と priority を書けません。空にしてください");
                }
            } else if (parent.isEmpty()) {
                row.fault("parent", "parent が空です。施策には上の政策のコードを書いてください");
            } else if (!policy.equals(kinds.get(parent))) {
                row.fault("parent", "parent「" + parent + "」は plan.csv の政策（kind が policy）の code にありません。政策のコードにしてください");
            }
        }
        refer(PackageSchema.PLAN, "owner_section", PackageSchema.SECTIONS, "code");
        refer(PackageSchema.PROGRAMMES, "owner_section", PackageSchema.SECTIONS, "code");
        measures(PackageSchema.PROGRAMMES);
        for (Table.Row row : files.table(PackageSchema.PROGRAMMES).rows()) {
            Integer since = row.integer("since");
            Integer until = row.integer("until");
            if (since != null && until != null && until < since) {
                row.fault("until", "until「" + until + "」は since「" + since + "」以後の年度にしてください");
            }
        }
    }

    /** Every value of the column {@code measure} is the code of a measure. */
    private void measures(TableSpec spec) {
        for (Table.Row row : files.table(spec).rows()) {
            String measure = row.raw("measure");
            if (!measure.isEmpty() && !isMeasure(measure)) {
                row.fault("measure", "measure「" + measure + "」は plan.csv の施策（kind が measure）の code にありません。施策のコードにしてください");
            }
        }
    }

    private boolean isMeasure(String code) {
        Table plan = files.table(PackageSchema.PLAN);
        return !plan.readable() || plan.rows().stream().anyMatch(row -> row.raw("code").equals(code)
                && !row.raw("kind").equals(PackageSchema.word(PlanNodeKind.POLICY)));
    }

    private void kpis() {
        refer(PackageSchema.KPIS, "owner_section", PackageSchema.SECTIONS, "code");
        measures(PackageSchema.KPIS);
        refer(PackageSchema.KPI_TARGETS, "kpi", PackageSchema.KPIS, "code");
        refer(PackageSchema.KPI_ACTUALS, "kpi", PackageSchema.KPIS, "code");
        for (Table.Row row : files.table(PackageSchema.KPIS).rows()) {
            if (row.yes("headline") && row.raw("headline_value").isEmpty()) {
                row.fault("headline_value", "headline_value が空です。headline が true の行には要約に載る数値を書いてください");
            }
        }
        percentages();
        for (Table.Row row : files.table(PackageSchema.KPI_ACTUALS).rows()) {
            if (!row.sound()) {
                continue;
            }
            boolean value = !row.raw("value").isEmpty();
            if (value == !row.raw("no_data_until").isEmpty()) {
                row.fault(value ? "no_data_until" : "value", "value と no_data_until は、どちらか一方だけを書いてください");
            } else if (value && row.raw("certainty").isEmpty()) {
                row.fault("certainty", "certainty が空です。" + Expected.of(PackageSchema.KPI_ACTUALS.column("certainty")));
            } else if (value && row.raw("base_date").isEmpty()) {
                row.fault("base_date", "base_date が空です。" + Expected.of(PackageSchema.KPI_ACTUALS.column("base_date")));
            }
        }
    }

    /** 18.5 and 18.5% are the same figure of a KPI in %; of another KPI a percentage is no figure. */
    private void percentages() {
        Map<String, String> units = new HashMap<>();
        files.table(PackageSchema.KPIS).rows().forEach(row -> units.put(row.raw("code"), row.raw("unit")));
        for (TableSpec spec : List.of(PackageSchema.KPIS, PackageSchema.KPI_TARGETS, PackageSchema.KPI_ACTUALS)) {
            String code = spec == PackageSchema.KPIS ? "code" : "kpi";
            for (Table.Row row : files.table(spec).rows()) {
                for (Column column : spec.columns()) {
                    TypedNumber number = column.type() == Column.Type.DECIMAL ? row.number(column.name()) : null;
                    if (number != null && units.containsKey(row.raw(code))) {
                        try {
                            number.in(units.get(row.raw(code)));
                        } catch (Unreadable e) {
                            row.fault(column.name(), column.name() + e.getMessage().replaceAll("。$", ""));
                        }
                    }
                }
            }
        }
    }

    private void logicModels() {
        Map<String, String> seen = new HashMap<>();
        Set<String> kpis = codes(PackageSchema.KPIS);
        Set<String> programmes = codes(PackageSchema.PROGRAMMES);
        for (LogicModelText model : files.logicModels()) {
            String first = model.code() == null || model.code().isEmpty() ? null : seen.putIfAbsent(model.code(), model.file());
            if (first != null) {
                faults.add(model.file(), 1, 1, "ロジックモデル「" + model.code() + "」が重複しています（" + first + " にもあります）。別のコードにしてください");
            }
            if (model.measure() != null && !isMeasure(model.measure())) {
                faults.add(model.file(), model.measureLine(), 1, "施策「" + model.measure()
                        + "」は plan.csv の施策（kind が measure）の code にありません。施策のコードにしてください");
            }
            if (model.owner() != null && !files.table(PackageSchema.SECTIONS).has("code", model.owner())) {
                faults.add(model.file(), model.ownerLine(), 1, "主担当課「" + model.owner()
                        + "」は sections.csv の code にありません。登録されているコードにしてください");
            }
            for (int i = 0; i < model.nodes().size(); i++) {
                LogicModelNode node = model.nodes().get(i);
                known(model, i, "指標", node.kpiCode(), kpis, PackageSchema.KPIS);
                known(model, i, "事務事業", node.programmeCode(), programmes, PackageSchema.PROGRAMMES);
            }
        }
    }

    private void known(LogicModelText model, int node, String label, String code, Set<String> codes, TableSpec spec) {
        if (code != null && files.table(spec).readable() && !codes.contains(code)) {
            faults.add(model.file(), model.nodeLine(node), 1, label + "「" + code + "」は " + spec.file()
                    + " の code にありません。登録されているコードにしてください");
        }
    }

    private void phaseKeys(Collection<String> expected) {
        Table calendar = files.table(PackageSchema.CALENDAR);
        if (!calendar.readable()) {
            return;
        }
        Set<String> found = new HashSet<>();
        for (Table.Row row : calendar.rows()) {
            String key = row.raw("key");
            found.add(key);
            if (!key.isEmpty() && !expected.contains(key)) {
                row.fault("key", "key「" + key + "」という工程はありません。決まった工程のキーにするか、行を消してください");
            }
        }
        for (String key : new TreeSet<>(expected)) {
            if (!found.contains(key)) {
                calendar.fault("工程「" + key + "」の行がありません。行を加えてください（実施しない工程は enabled を false にします）");
            }
        }
    }

    private Set<String> codes(TableSpec spec) {
        return files.table(spec).rows().stream().map(row -> row.raw("code")).collect(Collectors.toSet());
    }

    private void refer(TableSpec from, String column, TableSpec to, String key) {
        Table target = files.table(to);
        Set<String> values = target.rows().stream().map(row -> row.raw(key)).collect(Collectors.toSet());
        for (Table.Row row : files.table(from).rows()) {
            String value = row.raw(column);
            if (!value.isEmpty() && target.readable() && !values.contains(value)) {
                row.fault(column, column + "「" + value + "」は " + to.file() + " の " + key + " にありません。登録されているコードにしてください");
            }
        }
    }

    private void referOr(TableSpec from, String column, Set<String> also, TableSpec... targets) {
        Set<String> values = new HashSet<>(also);
        boolean readable = true;
        for (TableSpec target : targets) {
            values.addAll(codes(target));
            readable &= files.table(target).readable();
        }
        String where = Arrays.stream(targets).map(TableSpec::file).collect(Collectors.joining("、"))
                + " の code" + (also.isEmpty() ? "" : "、または " + String.join("、", also));
        for (Table.Row row : files.table(from).rows()) {
            String value = row.raw(column);
            if (!value.isEmpty() && readable && !values.contains(value)) {
                row.fault(column, column + "「" + value + "」は " + where + " にありません。登録されているコードにしてください");
            }
        }
    }
}
