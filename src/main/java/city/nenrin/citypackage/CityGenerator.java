package city.nenrin.citypackage;

import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMaster;
import city.nenrin.policy.logicmodel.LogicModelNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes cities of other sizes as packages, out of the sample city: a town takes a part of it, larger cities repeat it
 * region by region. The same size and seed give the same bytes. Every figure is a sample value.
 */
public final class CityGenerator {
    /** A region's department keeps the sample's code with the number of the region, from 2: {@code welfare-2}. */
    private static final List<String> REGIONS = List.of("", "東部", "西部", "南部", "北部", "中部", "臨海", "丘陵", "湖畔", "河畔");
    private static final String FIRST_DAY = "2020-04-01";
    private static final String POSTED = "2025-04-01";
    private static final List<String> TITLES = List.of("課長補佐", "係長1", "係長2", "主査1", "主査2", "主任1", "主任2",
            "主事1", "主事2", "主事3", "主事4", "主事5");
    private static final List<String> ROUTINE = List.of("施設点検事務", "広報啓発事業", "補助金交付事務", "研修・連絡会事務", "データ整備事務");
    private static final int POLICIES = 7;

    /** The measures of a town, one or two for each of its sections. */
    private static final Set<String> TOWN_MEASURES = Set.of("1-2", "2-1", "2-4", "3-1", "3-3", "4-1", "5-2", "6-5", "7-1",
            "7-2", "7-3", "7-5");
    /** A town's sections: code, name, function. */
    private static final List<List<String>> TOWN_SECTIONS = List.of(
            List.of("policy-01", "政策推進課", "policy"), List.of("policy-02", "財政課", "finance"),
            List.of("policy-03", "広報秘書課", "secretary"), List.of("policy-04", "総務人事課", "personnel"),
            List.of("policy-05", "DX・行革担当", "dx"), List.of("welfare-01", "福祉健康課", ""),
            List.of("welfare-02", "住民教育課", ""), List.of("economy-01", "産業建設課", ""));
    private static final Map<String, String> TOWN_OWNERS = Map.of("general", "policy-04", "dx", "policy-05",
            "citizen", "welfare-02", "education", "welfare-02", "welfare", "welfare-01", "economy", "economy-01",
            "urban", "economy-01");

    private final Extent size;
    private final Random random;
    private final PackageFiles sample;
    private final List<Section> sections = new ArrayList<>();
    private final Map<TableSpec, List<List<String>>> tables = new LinkedHashMap<>();
    private final List<LogicModelMaster.Entry> models = new ArrayList<>();

    private CityGenerator(Extent size, long seed, PackageFiles sample) {
        this.size = size;
        this.random = new Random(seed);
        this.sample = sample;
    }

    /**
     * Writes a city.
     *
     * @param folder empty, or made if it is not there
     * @throws CityPackageNotWritten if the folder holds anything already, or cannot be written
     */
    public static void write(CitySize size, long seed, Path folder) {
        fromSample(copy -> {
            if (size == CitySize.KASHIMA) {
                copy(copy, folder);
            } else {
                new CityGenerator(Extent.of(size), seed * 31 + size.ordinal(), PackageFiles.read(copy, new Faults()))
                        .generate(folder);
            }
        });
    }

    /**
     * Writes a city of whole regions, each as large as the sample city: as large as a load run needs it.
     *
     * @param regions number of regions, at least 1
     * @param folder  empty, or made if it is not there
     * @return number of its sections (課), each of which has KPIs
     * @throws CityPackageNotWritten if the folder holds anything already, or cannot be written
     */
    public static int writeRegions(int regions, long seed, Path folder) {
        Extent extent = Extent.ofRegions(regions);
        fromSample(copy -> new CityGenerator(extent, seed, PackageFiles.read(copy, new Faults())).generate(folder));
        return extent.sections();
    }

    private interface Writing {
        void from(Path sample) throws IOException;
    }

    private static void fromSample(Writing writing) {
        try {
            Path copy = Files.createTempDirectory("nenrin-sample");
            try {
                SampleCity.copyTo(copy);
                writing.from(copy);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        PackageWriter.demandEmpty(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** How large the city is to be; everything in it is in proportion. */
    private record Extent(String code, String name, int sections, int measures, int programmes, int staff, boolean town) {

        static Extent of(CitySize size) {
            String name = size == CitySize.TOWN ? "見本町" : size == CitySize.CORE ? "見本中核市" : "見本指定都市";
            return new Extent(size.code(), name, size.sections(), size.measures(), size.programmes(), size.staff(),
                    size == CitySize.TOWN);
        }

        static Extent ofRegions(int regions) {
            CitySize one = CitySize.KASHIMA;
            return new Extent("regions-" + regions, "見本広域市", one.sections() * regions, one.measures() * regions,
                    one.programmes() * regions, one.staff() * regions, false);
        }
    }

    /** A section to be: its department, and the sample's section that it is made after. */
    private record Section(String code, String name, String department, String function, String type, String template,
                           int region) {
    }

    /** A measure to be: the sample's measure in one region. */
    private record Measure(String code, String template, int region) {
    }

    private void generate(Path folder) {
        tables.put(PackageSchema.CITY, List.of(List.of("code", size.code()), List.of("name", size.name()),
                List.of("valid_from", FIRST_DAY),
                List.of("approval.logic-model-month", "true"),
                List.of("approval.logic-model-month.route", "related > department-head"),
                List.of("approval.priority-policy", "true")));
        units();
        people();
        plan();
        tables.put(PackageSchema.CALENDAR, cells(PackageSchema.CALENDAR));
        tables.put(PackageSchema.CALENDAR_EVENTS, cells(PackageSchema.CALENDAR_EVENTS));
        PackageWriter.folder(folder, tables, models);
    }

    private List<Table.Row> rows(TableSpec spec) {
        return sample.table(spec).rows();
    }

    private List<List<String>> cells(TableSpec spec) {
        return rows(spec).stream().map(row -> List.copyOf(row.values().values())).toList();
    }

    // Units

    private void units() {
        if (size.town()) {
            TOWN_SECTIONS.forEach(section -> sections.add(new Section(section.get(0), section.get(1),
                    section.get(0).substring(0, section.get(0).indexOf('-')), section.get(2), "mayor_office",
                    section.get(0), 0)));
        } else {
            for (int region = 0; sections.size() < size.sections(); region++) {
                for (Table.Row row : rows(PackageSchema.SECTIONS)) {
                    if (sections.size() < size.sections()) {
                        sections.add(regional(row, region));
                    }
                }
            }
        }
        Map<String, List<String>> departments = new TreeMap<>();
        for (Section section : sections) {
            departments.computeIfAbsent(section.department(), code -> department(section));
        }
        tables.put(PackageSchema.DEPARTMENTS, List.copyOf(departments.values()));
        tables.put(PackageSchema.SECTIONS, PackageWriter.sorted(sections.stream().map(section -> List.of(section.code(),
                section.name(), section.type(), section.department(), section.function(), FIRST_DAY, "")).toList()));
    }

    private static Section regional(Table.Row row, int region) {
        String code = row.raw("code");
        String department = inRegion(row.raw("department"), region);
        return new Section(department + code.substring(code.lastIndexOf('-')), region(region) + row.raw("name"),
                department, region == 0 ? row.raw("function") : "", row.raw("type"), code, region);
    }

    /** The name before everything of a region; where the names end they are numbered. */
    private static String region(int number) {
        return number < REGIONS.size() ? REGIONS.get(number) : "第" + (number + 1);
    }

    private static String inRegion(String department, int region) {
        return region == 0 ? department : department + "-" + (region + 1);
    }

    private List<String> department(Section first) {
        String template = first.department().replaceAll("-.*", "");
        Table.Row row = sample.table(PackageSchema.DEPARTMENTS).find("code", template).orElseThrow();
        String name = first.region() > 0 && template.equals("education") ? "教育事務所" : row.raw("name");
        return List.of(first.department(), region(first.region()) + name, row.raw("type"), first.code(), "",
                FIRST_DAY, "");
    }

    /** The section that has here what a section of the sample has there. */
    private String owner(String template, int region) {
        if (size.town()) {
            String department = template.substring(0, template.indexOf('-'));
            return department.equals("policy") ? (template.equals("policy-04") ? "policy-03" : template)
                    : TOWN_OWNERS.get(department);
        }
        return sections.stream().filter(section -> section.template().equals(template) && section.region() == region)
                .findFirst().or(() -> sections.stream().filter(section -> section.template().equals(template)).findFirst())
                .orElseThrow().code();
    }

    // People

    private void people() {
        List<List<String>> posts = new ArrayList<>();
        List<List<String>> staff = new ArrayList<>();
        List<List<String>> postings = new ArrayList<>();
        for (Table.Row row : rows(PackageSchema.POSTS)) {
            if (row.raw("unit").equals("city")) {
                posts.add(List.copyOf(row.values().values()));
            }
        }
        person(staff, postings, "市役所", "市長", "mayor");
        person(staff, postings, "市役所", "副市長1", "vice-mayor-1");
        person(staff, postings, "市役所", "副市長2", "vice-mayor-2");
        person(staff, postings, "監査担当", "主査", "auditor");
        person(staff, postings, "システム管理", "主査", "camunda-admin");
        for (List<String> department : tables.get(PackageSchema.DEPARTMENTS)) {
            posts.add(List.of(department.get(0) + ".head", department.get(0), "部長", "3", "head"));
            person(staff, postings, department.get(1), "部長", department.get(0) + ".head");
        }
        for (Section section : sections) {
            posts.add(List.of(section.code() + ".head", section.code(), "課長", "5", "head"));
            posts.add(List.of(section.code(), section.code(), "担当職員", "7", "member"));
            person(staff, postings, section.name(), "課長", section.code() + ".head");
        }
        int left = size.staff() - staff.size();
        Map<String, List<String>> members = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int count = left / sections.size() + (i < left % sections.size() ? 1 : 0);
            for (int member = 0; member < count; member++) {
                members.computeIfAbsent(section.code(), code -> new ArrayList<>())
                        .add(person(staff, postings, section.name(), TITLES.get(member), section.code()));
            }
        }
        tables.put(PackageSchema.POSTS, PackageWriter.sorted(posts));
        tables.put(PackageSchema.STAFF, staff);
        tables.put(PackageSchema.POSTINGS, PackageWriter.sorted(postings));
        List<List<String>> liaisons = new ArrayList<>();
        for (List<String> department : tables.get(PackageSchema.DEPARTMENTS)) {
            liaisons.add(List.of(department.get(0), turn(members.get("policy-01"), liaisons.size()),
                    turn(members.get("policy-02"), liaisons.size()), POSTED, ""));
        }
        tables.put(PackageSchema.LIAISONS, liaisons);
        tables.put(PackageSchema.SKILLS, PackageWriter.sorted(sections.stream()
                .flatMap(section -> rows(PackageSchema.SKILLS).stream()
                        .filter(row -> row.raw("post").equals(section.template()))
                        .map(row -> List.of(section.code(), row.raw("skill"), row.raw("source")))).toList()));
    }

    private static String person(List<List<String>> staff, List<List<String>> postings, String family, String given,
                                 String post) {
        String code = "s%04d".formatted(staff.size() + 1);
        staff.add(List.of(code, family, given, "regular", FIRST_DAY, ""));
        postings.add(List.of(code, post, POSTED, ""));
        return code;
    }

    private static String turn(List<String> officers, int number) {
        return officers.get(number % officers.size());
    }

    // Plan

    private void plan() {
        List<Measure> measures = measures();
        Map<String, String> policies = new TreeMap<>();
        List<List<String>> plan = new ArrayList<>();
        for (Measure measure : measures) {
            Table.Row row = sample.table(PackageSchema.PLAN).find("code", measure.template()).orElseThrow();
            String policy = measure.code().substring(0, measure.code().indexOf('-'));
            if (policies.putIfAbsent(policy, policy) == null) {
                Table.Row top = sample.table(PackageSchema.PLAN).find("code", row.raw("parent")).orElseThrow();
                plan.add(List.of(policy, "policy", title(measure.region(), top.raw("name")), "", "",
                        owner(top.raw("owner_section"), measure.region()), "sample"));
            }
            plan.add(List.of(measure.code(), "measure", title(measure.region(), row.raw("name")), policy,
                    row.raw("priority"), owner(row.raw("owner_section"), measure.region()), row.raw("source")));
        }
        tables.put(PackageSchema.PLAN, PackageWriter.sorted(plan));
        programmes(measures);
        kpis(measures);
    }

    private List<Measure> measures() {
        List<Table.Row> templates = rows(PackageSchema.PLAN).stream().filter(row -> row.raw("kind").equals("measure")
                && (!size.town() || TOWN_MEASURES.contains(row.raw("code")))).toList();
        List<Measure> measures = new ArrayList<>();
        for (int region = 0; measures.size() < size.measures(); region++) {
            for (Table.Row row : some(templates, size.measures() - measures.size())) {
                String[] parts = row.raw("code").split("-");
                measures.add(new Measure((Integer.parseInt(parts[0]) + POLICIES * region) + "-" + parts[1],
                        row.raw("code"), region));
            }
        }
        return measures;
    }

    /** Where not all measures have room, those stay first that are the only one of their section. */
    private static List<Table.Row> some(List<Table.Row> templates, int room) {
        Set<String> owners = new HashSet<>();
        List<Table.Row> chosen = new ArrayList<>(templates.stream().filter(row -> owners.add(row.raw("owner_section")))
                .limit(room).toList());
        templates.stream().filter(row -> !chosen.contains(row)).limit(room - chosen.size()).toList().forEach(chosen::add);
        return templates.stream().filter(chosen::contains).toList();
    }

    private static String title(int region, String name) {
        return region == 0 ? name : region(region) + "地域の" + name;
    }

    private void programmes(List<Measure> measures) {
        List<List<String>> programmes = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        Map<String, List<Table.Row>> byMeasure = rows(PackageSchema.PROGRAMMES).stream()
                .collect(Collectors.groupingBy(row -> row.raw("measure")));
        int most = size.programmes() / size.measures();
        for (Measure measure : measures) {
            for (Table.Row row : byMeasure.get(measure.template())) {
                int number = Integer.parseInt(row.raw("code").substring(measure.template().length() + 1));
                boolean wanted = !size.town() || number <= most;
                if (wanted && programmes.size() < size.programmes()) {
                    programmes.add(programme(measure, number, title(measure.region(), row.raw("name")),
                            owner(row.raw("owner_section"), measure.region()), row));
                    last.merge(measure.code(), number, Math::max);
                }
            }
        }
        for (int i = 0; programmes.size() < size.programmes(); i++) {
            Measure measure = measures.get(i % measures.size());
            int number = last.merge(measure.code(), 1, Integer::sum);
            Table.Row like = byMeasure.get(measure.template()).get(0);
            String owner = owner(like.raw("owner_section"), measure.region());
            List<String> row = new ArrayList<>(programme(measure, number, title(measure.region(), like.raw("name")) + "・"
                    + ROUTINE.get(i / measures.size() % ROUTINE.size()), owner, like));
            row.set(PackageSchema.PROGRAMMES.indexOf("short_form"), "true");
            programmes.add(row);
        }
        tables.put(PackageSchema.PROGRAMMES, PackageWriter.sorted(programmes));
        List<List<String>> budgets = new ArrayList<>();
        for (List<String> programme : programmes) {
            long yen = (300 + random.nextInt(20_000)) * 1000L;
            for (int year = 2024; year <= 2026; year++) {
                long budget = yen * (960 + random.nextInt(90)) / 1_000_000 * 1000;
                long settled = budget * (860 + random.nextInt(130)) / 1_000_000 * 1000;
                budgets.add(List.of(programme.get(0), String.valueOf(year), String.valueOf(budget),
                        year < 2026 ? String.valueOf(settled) : "", "sample"));
            }
        }
        tables.put(PackageSchema.BUDGET, PackageWriter.sorted(budgets));
    }

    private static List<String> programme(Measure measure, int number, String name, String owner, Table.Row like) {
        return List.of("%s-%02d".formatted(measure.code(), number), name, measure.code(), owner, like.raw("short_form"),
                like.raw("basic_service"), like.raw("state"), like.raw("since"), like.raw("until"), "sample");
    }

    // KPIs and logic models

    private void kpis(List<Measure> measures) {
        List<List<String>> kpis = new ArrayList<>();
        List<List<String>> targets = new ArrayList<>();
        List<List<String>> actuals = new ArrayList<>();
        Map<String, List<Table.Row>> targetsOf = rows(PackageSchema.KPI_TARGETS).stream()
                .collect(Collectors.groupingBy(row -> row.raw("kpi")));
        Map<String, List<Table.Row>> actualsOf = rows(PackageSchema.KPI_ACTUALS).stream()
                .collect(Collectors.groupingBy(row -> row.raw("kpi")));
        Map<String, LogicModelText> texts = sample.logicModels().stream()
                .collect(Collectors.toMap(LogicModelText::measure, text -> text));
        Map<String, List<Table.Row>> byMeasure = rows(PackageSchema.KPIS).stream()
                .collect(Collectors.groupingBy(row -> row.raw("measure"), LinkedHashMap::new, Collectors.toList()));
        for (Measure measure : measures) {
            for (Table.Row row : byMeasure.get(measure.template())) {
                String code = kpi(row.raw("code"), measure);
                boolean headline = row.yes("headline") && measure.region() == 0;
                List<String> cells = new ArrayList<>(row.values().values());
                set(cells, "code", code);
                set(cells, "name", title(measure.region(), row.raw("name")));
                set(cells, "owner_section", owner(row.raw("owner_section"), measure.region()));
                set(cells, "measure", measure.code());
                if (!headline) {
                    set(cells, "headline", "false");
                    set(cells, "headline_value", "");
                    set(cells, "headline_year", "");
                    set(cells, "value_kind", "unknown");
                    set(cells, "source", "sample");
                }
                // Rates stay as they are; counts differ from region to region.
                boolean count = measure.region() > 0 && !row.raw("unit").equals("%");
                BigDecimal factor = count ? BigDecimal.valueOf(60 + random.nextInt(80), 2) : BigDecimal.ONE;
                set(cells, "baseline_value", times(row.raw("baseline_value"), factor));
                kpis.add(cells);
                targetsOf.getOrDefault(row.raw("code"), List.of()).forEach(target -> targets.add(List.of(code,
                        target.raw("fiscal_year"), times(target.raw("value"), factor), target.raw("source"))));
                actualsOf.getOrDefault(row.raw("code"), List.of()).forEach(actual -> {
                    List<String> figure = new ArrayList<>(actual.values().values());
                    figure.set(0, code);
                    figure.set(PackageSchema.KPI_ACTUALS.indexOf("value"), times(actual.raw("value"), factor));
                    actuals.add(figure);
                });
            }
            models.add(model(measure, texts.get(measure.template())));
        }
        tables.put(PackageSchema.KPIS, PackageWriter.sorted(kpis));
        tables.put(PackageSchema.KPI_TARGETS, PackageWriter.sorted(targets));
        tables.put(PackageSchema.KPI_ACTUALS, PackageWriter.sorted(actuals));
    }

    private static void set(List<String> cells, String column, String value) {
        cells.set(PackageSchema.KPIS.indexOf(column), value);
    }

    private static String times(String value, BigDecimal factor) {
        if (value.isEmpty() || factor.equals(BigDecimal.ONE)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value);
        BigDecimal scaled = number.multiply(factor).setScale(number.scale(), RoundingMode.HALF_UP);
        return scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString();
    }

    /** The code here of a KPI there: {@code K-3-1-2} moves with its measure, {@code K-001} gets the region's number. */
    private static String kpi(String template, Measure measure) {
        if (measure.region() == 0) {
            return template;
        }
        String[] parts = template.split("-");
        return parts.length == 2 ? template + "-" + (measure.region() + 1)
                : "K-" + (Integer.parseInt(parts[1]) + POLICIES * measure.region()) + "-" + parts[2] + "-" + parts[3];
    }

    private LogicModelMaster.Entry model(Measure measure, LogicModelText text) {
        LogicModelMaster.Entry entry = text.entry();
        LogicModelContent content = entry.content();
        List<LogicModelNode> nodes = content.nodes().stream().map(node -> new LogicModelNode(node.id(), node.kind(),
                node.text(), node.kpiCode() == null ? null : kpi(node.kpiCode(), measure),
                node.programmeCode() == null ? null
                        : measure.code() + node.programmeCode().substring(measure.template().length())))
                .toList();
        String where = measure.region() == 0 ? "" : region(measure.region()) + "地域で、";
        return new LogicModelMaster.Entry("lm-" + measure.code(), measure.code(), null,
                owner(entry.ownerSection(), measure.region()), entry.mark(), new LogicModelContent(
                title(measure.region(), content.title()), where + content.problem(), content.targetGroup(),
                content.externalFactors(), content.commitment(), where + content.publicSummary(), nodes,
                content.arrows()));
    }
}
