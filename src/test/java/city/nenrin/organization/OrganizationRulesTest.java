package city.nenrin.organization;

import static city.nenrin.testing.SampleOrganization.START;
import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.testing.SampleOrganization;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault of an organization is told in Japanese, with the row, the value and what is expected. */
class OrganizationRulesTest {

    private record Fault(String name, Consumer<SampleOrganization> breaks, String text) {
    }

    @Test
    void theSampleHoldsTogether() {
        assertThat(OrganizationRules.faults(new SampleOrganization().data())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachFaultHasItsText() {
        LocalDate day = LocalDate.of(2027, 4, 1);
        return Stream.of(
                new Fault("no city", city -> city.units.removeIf(unit -> unit.kind() == UnitKind.CITY),
                        "組織に市（kind=city）がありません。市を1件登録してください"),
                new Fault("unknown parent", city -> city.units.add(section("park", "nowhere", null)),
                        "組織「park」のparent「nowhere」は、2020-04-01時点で有効な部または市のコードにしてください"),
                new Fault("section below a section", city -> city.units.add(section("park", "tax", null)),
                        "組織「park」のparent「tax」は、2020-04-01時点で有効な部または市のコードにしてください"),
                new Fault("lead section elsewhere", city -> city.units.add(new Unit("works", "建設部",
                        UnitKind.DEPARTMENT, UnitType.MAYOR_OFFICE, "city", "tax", null, START, null)),
                        "組織「works」のlead_section「tax」は、2020-04-01時点で同じ部にある課のコードにしてください"),
                new Fault("function twice", city -> city.units.add(section("zaisei", "general", UnitFunction.FINANCE)),
                        "全庁的な役割「finance」は一つの組織だけに付けてください（組織「zaisei」と重なっています）"),
                new Fault("versions overlap", city -> city.units.add(new Unit("tax", "税務課", UnitKind.SECTION,
                        UnitType.MAYOR_OFFICE, "general", null, null, day, null)),
                        "組織「tax」の版（2027-04-01から）が別の版と重なっています"),
                new Fault("unit code", city -> city.units.add(section("Park_1", "general", null)),
                        "組織「Park_1」のcodeは、英小文字・数字・「-」（職は「.」も一つ）で付けてください（例：welfare-01）"),
                new Fault("unit code with a dot", city -> city.units.add(section("tax.head2", "general", null)),
                        "組織「tax.head2」のcodeに「.」は使えません（職コードの区切りです）"),
                new Fault("lineage", city -> city.lineage.add(new UnitLineage("old", "tax", LineageKind.MERGE, day)),
                        "組織改編（old→tax）の組織「old」は、登録されている組織のコードにしてください"),
                new Fault("lineage without date", city -> city.lineage.add(new UnitLineage("policy", "tax",
                        LineageKind.MERGE, null)), "組織改編（policy→tax）の施行日を入力してください（例：2027-04-01）"),
                new Fault("exemption", city -> city.exemptions.add(new UnitExemption("park", "kpi-check-march")),
                        "対象外の指定の組織「park」は、登録されている組織のコードにしてください"),
                new Fault("two heads", city -> city.posts.add(new Post("tax.chief", "tax", "課長", 6, PostKind.HEAD)),
                        "組織「tax」の長の職は一つだけにしてください（職「tax.head」が重なっています）"),
                new Fault("head of the city", city -> city.posts.add(new Post("city.head", "city", "市長", 1,
                        PostKind.HEAD)),
                        "職「city.head」は市の職なので、kindはheadではなくmayor、vice_mayorなどにしてください"),
                new Fault("reserved post", city -> city.posts.add(new Post("tax.liaison", "tax", "担当", 7,
                        PostKind.MEMBER)),
                        "職「tax.liaison」のコードは部担当・副市長のグループ用に決まっているので、別のコードにしてください"),
                new Fault("rank", city -> city.posts.add(new Post("tax.chief", "tax", "係長", 0, PostKind.MEMBER)),
                        "職「tax.chief」のrank「0」は、1以上の整数にしてください（1が最上位）"),
                new Fault("post of nowhere", city -> city.posts.add(new Post("park.head", "park", "課長", 6,
                        PostKind.HEAD)),
                        "職「park.head」のunit「park」は、登録されている組織のコードにしてください"),
                new Fault("staff twice", city -> city.staff.add(new Staff("tax-1", "税務課", "主任3",
                        Employment.REGULAR, START, null)), "職員「tax-1」が重複しています"),
                new Fault("staff without name", city -> city.staff.add(new Staff("tax-3", " ", "主任3",
                        Employment.REGULAR, START, null)), "職員「tax-3」のfamily_nameを入力してください"),
                new Fault("term", city -> city.staff.add(new Staff("tax-3", "税務課", "主任3", Employment.REGULAR,
                        day, day)),
                        "職員「tax-3」の終わりの日「2027-04-01」は、開始日「2027-04-01」より後の日にしてください（その日から無効になります）"),
                new Fault("posting to an unknown post", city -> city.postings.add(new Posting("tax-1", "park.head",
                        day, null)),
                        "職員「tax-1」の職「park.head」への任命のpost「park.head」は、登録されている職のコードにしてください"),
                new Fault("posting before service", city -> city.postings.add(new Posting("tax-1", "policy",
                        START.minusDays(1), day)),
                        "職員「tax-1」の職「policy」への任命の期間（2020-03-31〜2027-03-31）は、在職期間（2020-04-01〜）の中にしてください"),
                new Fault("posting twice", city -> city.postings.add(new Posting("tax-1", "tax", day, null)),
                        "職員「tax-1」の職「tax」への任命（2027-04-01から）が別の期間と重なっています"),
                new Fault("two holders of a head's post", city -> city.postings.add(new Posting("welfare-01-head",
                        "tax.head", day, null)),
                        "職「tax.head」に職員「tax-head」（2020-04-01から）と職員「welfare-01-head」（2027-04-01から）が重なっています。"
                                + "一人にしてください"),
                new Fault("an appointee decides", city -> {
                    city.staff.add(new Staff("tax-3", "税務課", "会計年度1", Employment.FISCAL_YEAR_APPOINTED, START,
                            null));
                    city.proxies.add(new Proxy("tax.head", "tax-3", day, day, "*", "出張"));
                }, "職「tax.head」の代理「tax-3」は置けません。会計年度任用職員は決裁する職の代理になれません"),
                new Fault("liaison of a section", city -> city.liaisons.add(new Liaison("tax", "policy-1", null, START,
                        null)),
                        "部「tax」の部担当のdepartment「tax」は、2020-04-01時点で有効な部のコードにしてください"),
                new Fault("liaison twice", city -> city.liaisons.add(new Liaison("welfare", "policy-2", null, day,
                        null)), "部「welfare」の部担当（2027-04-01から）が別の期間と重なっています"),
                new Fault("proxy backwards", city -> city.proxies.add(new Proxy("tax.head", "tax-1", day,
                        day.minusDays(1), "*", "出張")),
                        "職「tax.head」の代理「tax-1」の終了日「2027-03-31」は、開始日「2027-04-01」以後の日にしてください"),
                new Fault("proxy without reason", city -> city.proxies.add(new Proxy("tax.head", "tax-1", day, day,
                        "*", "")), "職「tax.head」の代理「tax-1」のreasonを入力してください"),
                new Fault("proxy of oneself", city -> city.proxies.add(new Proxy("tax.head", "tax-head", day, day, "*",
                        "出張")), "職「tax.head」の代理「tax-head」は置けません。この期間、本人がその職に就いています"),
                new Fault("proxy of the administrator", city -> city.proxies.add(new Proxy("camunda-admin", "tax-1",
                        day, day, "*", "出張")),
                        "職「camunda-admin」の代理「tax-1」は置けません。監査とシステム管理者の職には代理を置けません")
        ).map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
            SampleOrganization city = new SampleOrganization();
            fault.breaks().accept(city);
            assertThat(OrganizationRules.faults(city.data())).contains(fault.text());
        }));
    }

    @Test
    void missingValuesAreNamedAndNothingBreaks() {
        SampleOrganization city = new SampleOrganization();
        city.units.add(new Unit(null, null, UnitKind.SECTION, UnitType.OTHER, null, null, null, null, null));
        city.posts.add(new Post(null, null, null, 1, PostKind.MEMBER));
        city.staff.add(new Staff(null, null, null, Employment.REGULAR, null, null));
        city.postings.add(new Posting(null, null, null, null));
        city.liaisons.add(new Liaison(null, null, null, null, null));
        city.proxies.add(new Proxy(null, null, null, null, null, null));
        city.exemptions.add(new UnitExemption(null, null));
        city.lineage.add(new UnitLineage(null, null, LineageKind.MOVE, null));
        assertThat(OrganizationRules.faults(city.data())).hasSizeGreaterThan(12)
                .contains("職「null」の代理「null」の期間は、開始日と終了日の両方を入力してください");
    }

    private static Unit section(String code, String parent, UnitFunction function) {
        return new Unit(code, "公園課", UnitKind.SECTION, UnitType.MAYOR_OFFICE, parent, null, function, START, null);
    }
}
