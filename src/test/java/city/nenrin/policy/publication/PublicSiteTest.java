package city.nenrin.policy.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.KpiTargets;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.logicmodel.ArrowJudgement;
import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.NodeKind;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What leaves the house, and what does not. */
@NenrinTest
class PublicSiteTest {

    private static final String SECRET = "庁内限り";
    private static final String OFFICER = "welfare-01-1";

    @Autowired TestCity city;
    @Autowired PublicSite site;
    @Autowired PublishedModels published;
    @Autowired LogicModels models;
    @Autowired LogicModelMonths months;
    @Autowired Kpis kpis;
    @Autowired KpiFigures figures;
    @Autowired KpiTargets targets;
    @Autowired PlanNodes plan;
    @Autowired Organization organization;
    @Autowired JdbcClient database;
    @Autowired Clock clock;
    @TempDir Path folder;

    @BeforeEach
    void begin() {
        city.reset(LocalDateTime.of(2026, 5, 6, 9, 0));
    }

    @Test
    void beforeTheFirstPublicationTheSiteSaysSo() throws IOException {
        models.submit("lm-3-1", new EntryContext(OFFICER, 2026, LogicModelMoment.MAY));

        assertThat(site.write(folder.resolve("site"))).isZero();

        assertThat(written()).containsOnlyKeys("index.html", "nenrin.css", SiteFolder.MARK);
        assertThat(written().get("index.html")).contains("公表されたロジックモデルは、まだありません").doesNotContain("地域福祉");
    }

    @Test
    void aPublishedModelHasItsPageWithDrawingTextFiguresAndWhatChanged() throws IOException {
        publish(2026);
        change("見守りのとびらを増やす公表文");
        publish(2027);
        figure("K-101", "999.5", Certainty.SETTLED, null);

        assertThat(site.write(folder.resolve("site"))).isEqualTo(1);

        Map<String, String> pages = written();
        assertThat(pages).containsOnlyKeys("index.html", "kpis.html", "lm-3-1.html", "nenrin.css", SiteFolder.MARK);
        assertThat(pages.get("index.html")).contains("令和9年度", "公表日 令和9年5月20日", "政策3 健やかに暮らすまち",
                "href=\"lm-3-1.html\"", "見守りのとびらを増やす公表文");
        assertThat(pages.get("lm-3-1.html")).contains("<html lang=\"ja\"", "<svg", "<desc", "施策3-1 地域福祉の充実", "福祉課",
                "配達の途中の気づきが届く", "○ 支持された", "相談件数", "令和8年度", ">1,234.5<",
                "変更 公表文: 見本の公表文 → 見守りのとびらを増やす公表文",
                "追加 活動「窓口で声をかける」", "追加 「窓口で声をかける」から「困りごとが相談につながる」への矢印");
        assertThat(pages.get("kpis.html")).contains("K-101 相談件数", ">1,234.5<").doesNotContain("待機児童数");
        pages.forEach((name, page) -> assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .as(name + " needs nothing from elsewhere").doesNotContain("http:", "https:", "src=\"//", "@import", "<script"));
    }

    @Test
    void whatIsMissingOnTheSiteIsCountedByItsReason() {
        assertThat(published.missing()).as("nothing is published").isEmpty();

        publish(2027);
        assertThat(published.missing()).as("K-101 has its figure; K-201 is of no published model").containsExactly("未入力 2件");

        figure("K-102", "80", Certainty.FORECAST, null);
        figures.record(KpiInput.noDataUntil("K-103", 2026, Term.ANNUAL, LocalDate.of(2027, 6, 30), "国の統計の公表待ち"),
                new EntryContext(OFFICER, 2027, "kpi-check-may"));
        assertThat(published.missing()).containsExactlyInAnyOrder("見込だけ 1件", "公表予定日より前 1件");

        figure("K-102", "81", Certainty.SETTLED, null);
        figure("K-103", "60", Certainty.ACTUAL, null);
        assertThat(published.missing()).containsExactly("公表する内容を固めた後の入力 2件");
    }

    @Test
    void nothingInternalReachesThePages() throws IOException {
        publish(2027);
        change(SECRET + "の案");
        figure("K-102", "777.5", Certainty.FORECAST, SECRET + "の要因");
        database.sql("INSERT INTO measure_remark VALUES (2027, 'SPRING', 'welfare', '3-1', 'FINANCE', ?, 'finance-1', now())")
                .param(SECRET + "の所見").update();
        database.sql("INSERT INTO programme_review (cycle, season, programme_code, section, direction, change, content, "
                + "budget_need_yen) VALUES (2027, 'SPRING', '3-1-01', 'welfare-01', 'KEEP', 'CHANGE', ?, 8642000)")
                .param(SECRET + "の見直し").update();

        site.write(folder.resolve("site"));

        String all = HtmlUtils.htmlUnescape(String.join("\n", written().values()));
        assertThat(all).contains("相談件数").doesNotContain(SECRET, "777.5", "8642", "8,642", "相談員2名",
                "窓口で声をかける");
        organization.staff(LocalDate.now(clock)).forEach(staff ->
                assertThat(all).doesNotContain(staff.displayName(), staff.code() + "<"));
        assertThat(textsOfOtherTables()).isNotEmpty().allSatisfy(text -> assertThat(all).doesNotContain(text));
    }

    @Test
    void theTableOfWhoSeesWhatHasTheLastWord() {
        publish(2027);
        ReadPolicy none = mock(ReadPolicy.class);
        assertThat(reader(none).read().policies()).isEmpty();

        ReadPolicy modelsOnly = mock(ReadPolicy.class);
        when(modelsOnly.publishable(DataKind.LOGIC_MODEL_PUBLISHED)).thenReturn(true);
        assertThat(reader(modelsOnly).read().policies()).singleElement().satisfies(policy ->
                assertThat(policy.models()).singleElement().satisfies(model -> assertThat(model.kpis()).isEmpty()));
    }

    @Test
    void theSameDataGiveTheSameBytesAndAnOldSiteGoesAsAWhole() throws IOException {
        publish(2027);
        site.write(folder.resolve("a"));
        site.write(folder.resolve("site"));
        Files.writeString(folder.resolve("site/lm-9-9.html"), "old");
        site.write(folder.resolve("site"));

        assertThat(written()).isEqualTo(contents(folder.resolve("a")));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a", "site");
        }
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("memo.txt"), "x");
        assertThatThrownBy(() -> site.write(folder)).isInstanceOf(SiteFolderRefused.class)
                .hasMessageContaining("公表サイトでないものが入っています").hasMessageContaining(folder.toString());
        assertThatThrownBy(() -> site.write(folder.resolve("memo.txt"))).isInstanceOf(SiteFolderRefused.class)
                .hasMessageContaining("フォルダーではありません");
        assertThat(contents(folder)).containsOnlyKeys("memo.txt");
    }

    private PublishedModels reader(ReadPolicy policy) {
        return new PublishedModels(months, models, kpis, figures, targets, plan, organization, policy, clock);
    }

    /** Takes lm-3-1 through May of a cycle, with internal texts wherever there is room for them. */
    private void publish(int cycle) {
        LogicModelMoment moment = LogicModelMoment.of(cycle, LogicModelMoment.MAY);
        city.advance(LocalDateTime.of(cycle, 5, 10, 9, 0));
        EntryContext context = new EntryContext(OFFICER, cycle, LogicModelMoment.MAY);
        figures.recordAll(List.of(new KpiInput("K-101", cycle - 1, Term.ANNUAL, new BigDecimal("1234.5"), Certainty.ACTUAL,
                LocalDate.of(cycle, 3, 31), null, SECRET + "の要因", null)), context);
        models.judge("lm-3-1", List.of(new ArrowJudgement("o1", "d1", Judgement.SUPPORTED, SECRET + "の根拠")), context);
        int version = models.submit("lm-3-1", context).number();
        database.sql("INSERT INTO logic_model_review (cycle, phase_key, model_code, effect_note, change_reason, "
                        + "submitted_version, advice, help_offered, verified_by) VALUES (?, ?, 'lm-3-1', ?, ?, ?, ?, true, ?)")
                .params(cycle, LogicModelMoment.MAY, SECRET + "の効果", SECRET + "の理由", version, SECRET + "の助言", OFFICER).update();
        months.announce(moment, SECRET + "の通知", "policy-1");
        months.share(moment, SECRET + "の要点", "policy-1");
        months.recordDecision(moment, new RecordedDecision(LocalDate.now(clock), SECRET + "第1号"), "policy-1");
        months.freeze(moment);
        city.advance(LocalDateTime.of(cycle, 5, 20, 9, 0));
        months.publish(moment, LocalDate.now(clock), "市のウェブサイト", "policy-1");
    }

    private void change(String summary) {
        LogicModel model = models.find("lm-3-1").orElseThrow();
        LogicModelContent draft = models.draft("lm-3-1");
        List<LogicModelNode> nodes = new ArrayList<>(draft.nodes());
        nodes.add(new LogicModelNode("a9", NodeKind.ACTIVITY, "窓口で声をかける", null, null));
        List<LogicModelArrow> arrows = new ArrayList<>(draft.arrows());
        arrows.add(LogicModelArrow.of("a9", "d1", null));
        models.saveDraft("lm-3-1", model.revision(), draft.withPublicSummary(summary).with(nodes, arrows));
    }

    private void figure(String kpi, String value, Certainty certainty, String cause) {
        figures.recordAll(List.of(new KpiInput(kpi, 2026, Term.ANNUAL, new BigDecimal(value), certainty,
                LocalDate.of(2027, 3, 31), null, cause, "数え直し")), new EntryContext(OFFICER, 2027, "kpi-check-may"));
    }

    /** Every longer Japanese text of our tables that stands in no column that is public. */
    private List<String> textsOfOtherTables() {
        List<String> open = List.of("unit.name", "plan_node.name", "kpi.name", "kpi.definition", "kpi.formula", "kpi.unit",
                "kpi.source_statistic", "logic_model.title", "logic_model.problem", "logic_model.target_group",
                "logic_model.external_factors", "logic_model_node.text", "logic_model_arrow.assumption");
        Map<Boolean, List<String>> columns = database.sql("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type IN ('text', 'character varying')
                  AND table_name NOT LIKE 'act\\_%' AND table_name NOT LIKE 'databasechangelog%'
                """).query(String.class).list().stream().collect(Collectors.partitioningBy(open::contains));
        List<String> known = texts(columns.get(true));
        return texts(columns.get(false)).stream().filter(text -> text.length() >= 5)
                .filter(text -> text.codePoints().anyMatch(c -> c > 0x3000))
                .filter(text -> known.stream().noneMatch(shown -> shown.contains(text)))
                .filter(text -> !text.equals("見本の公表文")).toList();
    }

    private List<String> texts(List<String> columns) {
        return columns.stream().flatMap(column -> {
            String[] parts = column.split("\\.");
            return database.sql("SELECT DISTINCT \"" + parts[1] + "\" FROM " + parts[0] + " WHERE \"" + parts[1]
                    + "\" IS NOT NULL").query(String.class).list().stream();
        }).distinct().toList();
    }

    private Map<String, String> written() throws IOException {
        return contents(folder.resolve("site"));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
