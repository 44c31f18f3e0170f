package city.nenrin.organization;

import static city.nenrin.citypackage.part.Cell.choice;
import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.date;
import static city.nenrin.citypackage.part.Cell.integer;
import static city.nenrin.citypackage.part.Cell.optional;
import static city.nenrin.citypackage.part.Cell.text;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Units, posts and people. The city itself is the unit {@value #CITY}, with name and first day from {@code city.csv}. */
@Component
class OrganizationPart implements PackagePart {

    private static final String CITY = "city";
    private static final Reference SECTION = Reference.to("sections");
    private static final Reference UNIT = Reference.to("sections", "departments");
    private static final Reference STAFF_CODE = Reference.to("staff");
    private static final Reference POST = Reference.to("posts");

    private static final TableSpec<Unit> DEPARTMENTS = TableSpec.required("departments", "部",
            code("code", "部のコード（グループ名の頭になる）", Unit::code).rowKey(),
            text("name", 100, "部の名称", Unit::name),
            choice("type", UnitType.class, "組織の種別", Unit::type),
            optional(code("lead_section", "部主管課のコード", Unit::leadSection)),
            optional(choice("function", UnitFunction.class, "全庁的な役割", Unit::function)),
            date("valid_from", "この版の最初の日", Unit::validFrom).rowKey(),
            optional(date("valid_to", "この版が終わった翌日", Unit::validTo)))
            .refers("lead_section", SECTION);

    private static final TableSpec<Unit> SECTIONS = TableSpec.required("sections", "課",
            code("code", "課のコード", Unit::code).rowKey(),
            text("name", 100, "課の名称", Unit::name),
            choice("type", UnitType.class, "組織の種別", Unit::type),
            code("department", "部のコード（部のない課は city）", Unit::parentCode),
            optional(choice("function", UnitFunction.class, "全庁的な役割", Unit::function)),
            date("valid_from", "この版の最初の日", Unit::validFrom).rowKey(),
            optional(date("valid_to", "この版が終わった翌日", Unit::validTo)))
            .refers("department", Reference.to("departments").or(CITY));

    private static final TableSpec<UnitLineage> LINEAGE = TableSpec.optional("lineage", "組織改編の前後関係",
            code("predecessor", "改編前の組織のコード", UnitLineage::predecessor).rowKey(),
            code("successor", "改編後の組織のコード", UnitLineage::successor).rowKey(),
            choice("kind", LineageKind.class, "分割・統合・改称・移管", UnitLineage::kind),
            date("effective", "改編の日", UnitLineage::effective).rowKey())
            .refers("predecessor", UNIT)
            .refers("successor", UNIT);

    private static final TableSpec<UnitExemption> EXEMPTIONS = TableSpec.optional("exemptions", "工程の対象外の指定",
            code("unit", "組織のコード（部の指定は課にも及ぶ）", UnitExemption::unitCode).rowKey(),
            code("phase", "工程のキー", UnitExemption::phaseKey).rowKey())
            .refers("unit", UNIT)
            .refers("phase", Reference.to("calendar").by("key"));

    private static final TableSpec<Post> POSTS = TableSpec.required("posts", "職",
            code("code", "職のコード（タスクを受けるグループ）", Post::code).rowKey(),
            code("unit", "組織のコード（市の職は city）", Post::unitCode),
            text("title", 100, "職名", Post::title),
            integer("rank", 99, "順位（1が最上位）", Post::rank),
            choice("kind", PostKind.class, "職の区分", Post::kind))
            .refers("unit", UNIT.or(CITY));

    private static final TableSpec<Staff> STAFF = TableSpec.required("staff", "職員",
            code("code", "職員のコード（ログイン名）", Staff::code).rowKey(),
            text("family_name", 50, "姓", Staff::familyName),
            text("given_name", 50, "名", Staff::givenName),
            choice("employment", Employment.class, "任用区分", Staff::employment),
            date("active_from", "在職の最初の日", Staff::activeFrom),
            optional(date("active_to", "在職が終わった翌日", Staff::activeTo)));

    private static final TableSpec<Posting> POSTINGS = TableSpec.required("postings", "任命（兼務は行を分ける）",
            code("staff", "職員のコード", Posting::staffCode).rowKey(),
            code("post", "職のコード", Posting::postCode).rowKey(),
            date("valid_from", "任命の最初の日", Posting::from).rowKey(),
            optional(date("valid_to", "任命が終わった翌日", Posting::to)))
            .refers("staff", STAFF_CODE)
            .refers("post", POST);

    private static final TableSpec<Proxy> PROXIES = TableSpec.optional("proxies", "代理",
            code("post", "職のコード", Proxy::postCode).rowKey(),
            code("staff", "代理をする職員のコード", Proxy::staffCode).rowKey(),
            date("first_day", "最初の日", Proxy::from).rowKey(),
            date("last_day", "最後の日（この日を含む）", Proxy::to),
            text("scope", 500, "「*」（すべて）または工程のキーをコンマ区切り", Proxy::scope),
            text("reason", 500, "理由", Proxy::reason))
            .refers("post", POST)
            .refers("staff", STAFF_CODE);

    private static final TableSpec<Liaison> LIAISONS = TableSpec.required("liaisons", "部担当",
            code("department", "部のコード", Liaison::departmentCode).rowKey(),
            code("policy_officer", "政策推進課の担当の職員コード", Liaison::policyOfficer),
            optional(code("finance_officer", "財政課の担当の職員コード", Liaison::financeOfficer)),
            date("valid_from", "最初の日", Liaison::from).rowKey(),
            optional(date("valid_to", "終わった翌日", Liaison::to)))
            .refers("department", Reference.to("departments"))
            .refers("policy_officer", STAFF_CODE)
            .refers("finance_officer", STAFF_CODE);

    /** What a sentence of {@link OrganizationRules} is about. */
    private static final Pattern SUBJECT = Pattern.compile("(組織|職|職員|部)「([^」]*)」(?:の職「([^」]*)」への任命|の代理「([^」]*)」|の部担当)?.*",
            Pattern.DOTALL);

    private final OrganizationMaster master;

    OrganizationPart(OrganizationMaster master) {
        this.master = master;
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(DEPARTMENTS, SECTIONS, LINEAGE, EXEMPTIONS, POSTS, STAFF, POSTINGS, PROXIES, LIAISONS);
    }

    @Override
    public void check(PackageContent content) {
        content.table(DEPARTMENTS).checkTerms("valid_from", "valid_to");
        content.table(SECTIONS).checkTerms("valid_from", "valid_to");
        content.table(STAFF).checkTerms("active_from", "active_to");
        content.table(POSTINGS).checkTerms("valid_from", "valid_to");
        content.table(LIAISONS).checkTerms("valid_from", "valid_to");
    }

    @Override
    public void checkWhole(PackageContent content) {
        for (String message : master.check(data(content))) {
            Table.Row row = rowOf(content, message);
            if (row == null) {
                content.table(SECTIONS).refuse(message);
            } else {
                row.refuse(row.values().keySet().iterator().next(), message);
            }
        }
    }

    /** The row that a sentence of the organization is about; it names its subject first. */
    private static Table.Row rowOf(PackageContent content, String message) {
        Matcher subject = SUBJECT.matcher(message);
        if (!subject.matches()) {
            return null;
        }
        String code = subject.group(2);
        if (subject.group(3) != null) {
            return find(content, POSTINGS, Map.of("staff", code, "post", subject.group(3)));
        }
        if (subject.group(4) != null) {
            return find(content, PROXIES, Map.of("post", code, "staff", subject.group(4)));
        }
        return switch (subject.group(1)) {
            case "組織" -> {
                Table.Row section = find(content, SECTIONS, Map.of("code", code));
                yield section == null ? find(content, DEPARTMENTS, Map.of("code", code)) : section;
            }
            case "職" -> find(content, POSTS, Map.of("code", code));
            case "職員" -> find(content, STAFF, Map.of("code", code));
            default -> find(content, LIAISONS, Map.of("department", code));
        };
    }

    private static Table.Row find(PackageContent content, TableSpec<?> spec, Map<String, String> values) {
        return content.table(spec).rows().stream()
                .filter(row -> values.entrySet().stream().allMatch(value -> row.raw(value.getKey()).equals(value.getValue())))
                .findFirst().orElse(null);
    }

    @Override
    public void load(PackageContent content) {
        master.replace(data(content));
    }

    private static OrganizationData data(PackageContent content) {
        Table settings = content.table(CITY);
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(CITY, settings.find("key", "name").orElseThrow().raw("value"), UnitKind.CITY,
                UnitType.MAYOR_OFFICE, null, null, null,
                Cell.DAY.read(settings.find("key", "valid_from").orElseThrow().raw("value")), null));
        units.addAll(content.rows(DEPARTMENTS, row -> new Unit(row.value("code"), row.value("name"), UnitKind.DEPARTMENT,
                row.value("type"), CITY, row.value("lead_section"), row.value("function"), row.value("valid_from"),
                row.value("valid_to"))));
        units.addAll(content.rows(SECTIONS, row -> new Unit(row.value("code"), row.value("name"), UnitKind.SECTION,
                row.value("type"), row.value("department"), null, row.value("function"), row.value("valid_from"), row.value("valid_to"))));
        return new OrganizationData(units,
                content.rows(LINEAGE, row -> new UnitLineage(row.value("predecessor"), row.value("successor"),
                        row.value("kind"), row.value("effective"))),
                content.rows(EXEMPTIONS, row -> new UnitExemption(row.value("unit"), row.value("phase"))),
                content.rows(POSTS, row -> new Post(row.value("code"), row.value("unit"), row.value("title"),
                        row.value("rank"), row.value("kind"))),
                content.rows(STAFF, row -> new Staff(row.value("code"), row.value("family_name"), row.value("given_name"),
                        row.value("employment"), row.value("active_from"), row.value("active_to"))),
                content.rows(POSTINGS, row -> new Posting(row.value("staff"), row.value("post"), row.value("valid_from"),
                        row.value("valid_to"))),
                content.rows(LIAISONS, row -> new Liaison(row.value("department"), row.value("policy_officer"),
                        row.value("finance_officer"), row.value("valid_from"), row.value("valid_to"))),
                content.rows(PROXIES, row -> new Proxy(row.value("post"), row.value("staff"), row.value("first_day"),
                        row.value("last_day"), row.value("scope"), row.value("reason"))));
    }

    @Override
    public void export(PackageRows out) {
        OrganizationData organization = master.export();
        out.add(DEPARTMENTS, units(organization, UnitKind.DEPARTMENT));
        out.add(SECTIONS, units(organization, UnitKind.SECTION));
        out.add(LINEAGE, organization.lineage());
        out.add(EXEMPTIONS, organization.exemptions());
        out.add(POSTS, organization.posts());
        out.add(STAFF, organization.staff());
        out.add(POSTINGS, organization.postings());
        out.add(PROXIES, organization.proxies());
        out.add(LIAISONS, organization.liaisons());
    }

    private static List<Unit> units(OrganizationData organization, UnitKind kind) {
        return organization.units().stream().filter(unit -> unit.kind() == kind).toList();
    }
}
