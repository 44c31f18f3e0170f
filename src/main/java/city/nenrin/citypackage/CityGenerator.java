package city.nenrin.citypackage;

import city.nenrin.typed.Shown;
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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
    private static final String FIRST_LINE = "ロジックモデル ";
    private static final String MEASURE = "施策: ";
    private static final Pattern INDICATOR = Pattern.compile("\\[指標 ([^\\]]+)]");
    private static final Pattern PROGRAMME = Pattern.compile("\\[事務事業 ([^\\]]+)]");

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
    private final SampleTables sample;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private final Map<String, String> models = new TreeMap<>();

    private CityGenerator(Extent size, long seed, SampleTables sample) {
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
        fromSample(copy -> write(size, seed, copy, folder));
    }

    /** The same out of a sample that stands in a folder. */
    static void write(CitySize size, long seed, Path sample, Path folder) throws IOException {
        if (size == CitySize.KASHIMA) {
            copy(sample, folder);
        } else {
            new CityGenerator(Extent.of(size), seed * 31 + size.ordinal(), new SampleTables(sample)).generate(folder);
        }
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
        fromSample(copy -> new CityGenerator(extent, seed, new SampleTables(copy)).generate(folder));
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
        tables.put("city", rows("city").stream().map(row -> List.of(row.get("key"), switch (row.get("key")) {
            case "code" -> size.code();
            case "name" -> size.name();
            default -> row.get("value");
        })).toList());
        units();
        people();
        plan();
        tables.put("calendar", cells("calendar"));
        tables.put("calendar-events", cells("calendar-events"));
        write(folder);
    }

    /** Every table that the sample city has; one that nothing is known of here stays empty. */
    private void write(Path folder) {
        try {
            PackageWriter.demandEmpty(folder);
            for (Map.Entry<String, List<String>> table : sample.headers().entrySet()) {
                PackageWriter.csv(folder.resolve(table.getKey() + ".csv"), table.getValue(),
                        tables.getOrDefault(table.getKey(), List.of()));
            }
            Path texts = Files.createDirectories(folder.resolve("logic-models"));
            for (Map.Entry<String, String> model : models.entrySet()) {
                Files.writeString(texts.resolve(model.getKey() + ".txt"), model.getValue());
            }
        } catch (IOException e) {
            throw PackageWriter.notWritten(folder, e);
        }
    }

    private List<Map<String, String>> rows(String table) {
        return sample.rows(table);
    }

    private List<List<String>> cells(String table) {
        return rows(table).stream().map(row -> List.copyOf(row.values())).toList();
    }

    // Units

    private void units() {
        if (size.town()) {
            TOWN_SECTIONS.forEach(section -> sections.add(new Section(section.get(0), section.get(1),
                    section.get(0).substring(0, section.get(0).indexOf('-')), section.get(2), "mayor_office",
                    section.get(0), 0)));
        } else {
            for (int region = 0; sections.size() < size.sections(); region++) {
                for (Map<String, String> row : rows("sections")) {
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
        tables.put("departments", List.copyOf(departments.values()));
        tables.put("sections", sorted(sections.stream().map(section -> List.of(section.code(),
                section.name(), section.type(), section.department(), section.function(), FIRST_DAY, "")).toList()));
    }

    private static Section regional(Map<String, String> row, int region) {
        String code = row.get("code");
        String department = inRegion(row.get("department"), region);
        return new Section(department + code.substring(code.lastIndexOf('-')), region(region) + row.get("name"),
                department, region == 0 ? row.get("function") : "", row.get("type"), code, region);
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
        Map<String, String> row = sample.find("departments", template);
        String name = first.region() > 0 && template.equals("education") ? "教育事務所" : row.get("name");
        return List.of(first.department(), region(first.region()) + name, row.get("type"), first.code(), "",
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
        for (Map<String, String> row : rows("posts")) {
            if (row.get("unit").equals("city")) {
                posts.add(List.copyOf(row.values()));
            }
        }
        person(staff, postings, "市役所", "市長", "mayor");
        person(staff, postings, "市役所", "副市長1", "vice-mayor-1");
        person(staff, postings, "市役所", "副市長2", "vice-mayor-2");
        person(staff, postings, "監査担当", "主査", "auditor");
        person(staff, postings, "システム管理", "主査", "camunda-admin");
        for (List<String> department : tables.get("departments")) {
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
        tables.put("posts", sorted(posts));
        tables.put("staff", staff);
        tables.put("postings", sorted(postings));
        List<List<String>> liaisons = new ArrayList<>();
        for (List<String> department : tables.get("departments")) {
            liaisons.add(List.of(department.get(0), turn(members.get("policy-01"), liaisons.size()),
                    turn(members.get("policy-02"), liaisons.size()), POSTED, ""));
        }
        tables.put("liaisons", liaisons);
        tables.put("skills", sorted(sections.stream()
                .flatMap(section -> rows("skills").stream()
                        .filter(row -> row.get("post").equals(section.template()))
                        .map(row -> List.of(section.code(), row.get("skill"), row.get("source")))).toList()));
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
            Map<String, String> row = sample.find("plan", measure.template());
            String policy = measure.code().substring(0, measure.code().indexOf('-'));
            if (policies.putIfAbsent(policy, policy) == null) {
                Map<String, String> top = sample.find("plan", row.get("parent"));
                plan.add(List.of(policy, "policy", title(measure.region(), top.get("name")), "", "",
                        owner(top.get("owner_section"), measure.region()), "sample"));
            }
            plan.add(List.of(measure.code(), "measure", title(measure.region(), row.get("name")), policy,
                    row.get("priority"), owner(row.get("owner_section"), measure.region()), row.get("source")));
        }
        tables.put("plan", sorted(plan));
        programmes(measures);
        kpis(measures);
    }

    private List<Measure> measures() {
        List<Map<String, String>> templates = rows("plan").stream().filter(row -> row.get("kind").equals("measure")
                && (!size.town() || TOWN_MEASURES.contains(row.get("code")))).toList();
        List<Measure> measures = new ArrayList<>();
        for (int region = 0; measures.size() < size.measures(); region++) {
            for (Map<String, String> row : some(templates, size.measures() - measures.size())) {
                String[] parts = row.get("code").split("-");
                measures.add(new Measure((Integer.parseInt(parts[0]) + POLICIES * region) + "-" + parts[1],
                        row.get("code"), region));
            }
        }
        return measures;
    }

    /** Where not all measures have room, those stay first that are the only one of their section. */
    private static List<Map<String, String>> some(List<Map<String, String>> templates, int room) {
        Set<String> owners = new HashSet<>();
        List<Map<String, String>> chosen = new ArrayList<>(templates.stream().filter(row -> owners.add(row.get("owner_section")))
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
        Map<String, List<Map<String, String>>> byMeasure = rows("programmes").stream()
                .collect(Collectors.groupingBy(row -> row.get("measure")));
        int most = size.programmes() / size.measures();
        for (Measure measure : measures) {
            for (Map<String, String> row : byMeasure.get(measure.template())) {
                int number = Integer.parseInt(row.get("code").substring(measure.template().length() + 1));
                boolean wanted = !size.town() || number <= most;
                if (wanted && programmes.size() < size.programmes()) {
                    programmes.add(programme(measure, number, title(measure.region(), row.get("name")),
                            owner(row.get("owner_section"), measure.region()), row));
                    last.merge(measure.code(), number, Math::max);
                }
            }
        }
        for (int i = 0; programmes.size() < size.programmes(); i++) {
            Measure measure = measures.get(i % measures.size());
            int number = last.merge(measure.code(), 1, Integer::sum);
            Map<String, String> like = byMeasure.get(measure.template()).get(0);
            String owner = owner(like.get("owner_section"), measure.region());
            List<String> row = new ArrayList<>(programme(measure, number, title(measure.region(), like.get("name")) + "・"
                    + ROUTINE.get(i / measures.size() % ROUTINE.size()), owner, like));
            row.set(sample.headers().get("programmes").indexOf("short_form"), "true");
            programmes.add(row);
        }
        tables.put("programmes", sorted(programmes));
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
        tables.put("budget", sorted(budgets));
    }

    private static List<String> programme(Measure measure, int number, String name, String owner, Map<String, String> like) {
        return List.of("%s-%02d".formatted(measure.code(), number), name, measure.code(), owner, like.get("short_form"),
                like.get("basic_service"), like.get("state"), like.get("since"), like.get("until"), "sample");
    }

    // KPIs and logic models

    private void kpis(List<Measure> measures) {
        List<List<String>> kpis = new ArrayList<>();
        List<List<String>> targets = new ArrayList<>();
        List<List<String>> actuals = new ArrayList<>();
        Map<String, List<Map<String, String>>> targetsOf = rows("kpi-targets").stream()
                .collect(Collectors.groupingBy(row -> row.get("kpi")));
        Map<String, List<Map<String, String>>> actualsOf = rows("kpi-actuals").stream()
                .collect(Collectors.groupingBy(row -> row.get("kpi")));
        Map<String, String> texts = sample.models().stream().collect(Collectors.toMap(CityGenerator::measureOf, text -> text));
        Map<String, List<Map<String, String>>> byMeasure = rows("kpis").stream()
                .collect(Collectors.groupingBy(row -> row.get("measure"), LinkedHashMap::new, Collectors.toList()));
        for (Measure measure : measures) {
            for (Map<String, String> row : byMeasure.get(measure.template())) {
                String code = kpi(row.get("code"), measure);
                boolean headline = row.get("headline").equals("true") && measure.region() == 0;
                List<String> cells = new ArrayList<>(row.values());
                set(cells, "code", code);
                set(cells, "name", title(measure.region(), row.get("name")));
                set(cells, "owner_section", owner(row.get("owner_section"), measure.region()));
                set(cells, "measure", measure.code());
                if (!headline) {
                    set(cells, "headline", "false");
                    set(cells, "headline_value", "");
                    set(cells, "headline_year", "");
                    set(cells, "value_kind", "unknown");
                    set(cells, "source", "sample");
                }
                // Rates stay as they are; counts differ from region to region.
                boolean count = measure.region() > 0 && !row.get("unit").equals("%");
                BigDecimal factor = count ? BigDecimal.valueOf(60 + random.nextInt(80), 2) : BigDecimal.ONE;
                set(cells, "baseline_value", times(row.get("baseline_value"), factor));
                kpis.add(cells);
                targetsOf.getOrDefault(row.get("code"), List.of()).forEach(target -> targets.add(List.of(code,
                        target.get("fiscal_year"), times(target.get("value"), factor), target.get("source"))));
                actualsOf.getOrDefault(row.get("code"), List.of()).forEach(actual -> {
                    List<String> figure = new ArrayList<>(actual.values());
                    figure.set(0, code);
                    figure.set(sample.headers().get("kpi-actuals").indexOf("value"), times(actual.get("value"), factor));
                    actuals.add(figure);
                });
            }
            models.put("lm-" + measure.code(), model(measure, texts.get(measure.template())));
        }
        tables.put("kpis", sorted(kpis));
        tables.put("kpi-targets", sorted(targets));
        tables.put("kpi-actuals", sorted(actuals));
    }

    private void set(List<String> cells, String column, String value) {
        cells.set(sample.headers().get("kpis").indexOf(column), value);
    }

    private static String times(String value, BigDecimal factor) {
        if (value.isEmpty() || factor.equals(BigDecimal.ONE)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value);
        BigDecimal scaled = number.multiply(factor).setScale(number.scale(), RoundingMode.HALF_UP);
        return Shown.of(scaled);
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

    private static String measureOf(String model) {
        return model.lines().filter(line -> line.startsWith(MEASURE)).findFirst().orElseThrow().substring(MEASURE.length());
    }

    /** The sample's text with the codes and names of here. */
    private String model(Measure measure, String text) {
        String where = measure.region() == 0 ? "" : region(measure.region()) + "地域で、";
        return text.lines().map(line -> changed(line, FIRST_LINE, code -> "lm-" + measure.code()))
                .map(line -> changed(line, "名称: ", name -> title(measure.region(), name)))
                .map(line -> changed(line, MEASURE, code -> measure.code()))
                .map(line -> changed(line, "主担当課: ", section -> owner(section, measure.region())))
                .map(line -> changed(line, "課題: ", problem -> where + problem))
                .map(line -> changed(line, "公表文: ", words -> where + words))
                .map(line -> INDICATOR.matcher(line).replaceAll(mark -> "[指標 " + kpi(mark.group(1), measure) + "]"))
                .map(line -> PROGRAMME.matcher(line).replaceAll(mark -> "[事務事業 " + measure.code()
                        + mark.group(1).substring(measure.template().length()) + "]"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String changed(String line, String item, UnaryOperator<String> change) {
        return line.startsWith(item) ? item + change.apply(line.substring(item.length())) : line;
    }

    /** Rows by their cells from left to right; keys stand first. */
    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted((a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                int order = a.get(i).compareTo(b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }).toList();
    }
}
