package city.nenrin.testing;

import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.policy.kpi.Aggregation;
import city.nenrin.policy.kpi.BetterDirection;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiMaster;
import city.nenrin.policy.kpi.KpiTarget;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.plan.PlanMaster;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeBudget;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.platform.time.VirtualTime;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The small city that process tests work in: {@link SampleOrganization} with the sample calendar and a few KPIs. */
@TestComponent
public class TestCity {

    private final OrganizationMaster organization;
    private final PhaseSchedule schedule;
    private final PlanMaster plan;
    private final KpiMaster kpis;
    private final LogicModels logicModels;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final VirtualTime time;

    TestCity(OrganizationMaster organization, PhaseSchedule schedule, PlanMaster plan, KpiMaster kpis, LogicModels logicModels,
             JdbcClient database, TransactionTemplate transaction, VirtualTime time) {
        this.organization = organization;
        this.schedule = schedule;
        this.plan = plan;
        this.kpis = kpis;
        this.logicModels = logicModels;
        this.database = database;
        this.transaction = transaction;
        this.time = time;
    }

    /** Empties every table but what start-up put there, loads the city, and sets the clock to this moment. */
    public void reset(LocalDateTime now) {
        ClockUtil.reset();
        empty();
        ClockUtil.offset(Duration.between(Instant.now(),
                now.atZone(ZoneId.of("Asia/Tokyo")).toInstant()).toMillis());
        transaction.executeWithoutResult(status -> {
            organization.replace(new SampleOrganization().data());
            schedule.replaceDefinitions(calendar());
            plan.load(List.of(PlanNode.policy("3", "健やかに暮らすまち", "policy", SourceMark.SAMPLE),
                            PlanNode.measure("3-1", "地域福祉の充実", "3", 1, "welfare-01", SourceMark.SAMPLE),
                            PlanNode.measure("3-2", "子育ての支え合い", "3", 3, "welfare-02", SourceMark.SAMPLE),
                            PlanNode.policy("6", "持続する市役所", "policy", SourceMark.SAMPLE),
                            PlanNode.measure("6-1", "健全な財政運営", "6", 2, "tax", SourceMark.SAMPLE)),
                    List.of(programme("3-1-01", "見守り協力員の養成", "3-1", "welfare-01", false, 2024),
                            programme("3-1-02", "福祉相談窓口の運営", "3-1", "welfare-01", true, 2010),
                            programme("3-2-01", "一時預かり", "3-2", "welfare-02", false, 2021),
                            programme("6-1-01", "口座振替の推進", "6-1", "tax", false, 2018)),
                    List.of(new ProgrammeBudget("3-1-01", 2026, 1_234_000, 1_100_500L, SourceMark.SAMPLE)));
            kpi("K-101", "相談件数", "welfare-01", null);
            kpi("K-102", "見守り協力事業所数", "welfare-01", null);
            kpi("K-103", "生活満足度（年１回公表）", "welfare-01", 2);
            kpi("K-201", "待機児童数", "welfare-02", null);
            kpi("K-301", "市税収納率", "tax", null);
            logicModel("3-1", "地域福祉の充実", "welfare-01", """
                    投入
                      i1 福祉課の相談員
                    活動
                      a1 見守り協力員を養成する [事務事業 3-1-01]
                    産出
                      o1 見守りに協力する事業所が増える [指標 K-102]
                    直接成果
                      d1 困りごとが相談につながる [指標 K-101]
                    最終成果
                      f1 安心して暮らせる [指標 K-103]
                    矢印
                      i1 -> a1
                      a1 -> o1
                      o1 -> d1: 配達の途中の気づきが届く
                      d1 -> f1
                    """);
            logicModel("3-2", "子育ての支え合い", "welfare-02", """
                    活動
                      a1 預かりの場を増やす
                    産出
                      o1 預かりの枠が増える
                    最終成果
                      f1 待たずに預けられる [指標 K-201]
                    矢印
                      a1 -> o1
                      o1 -> f1
                    """);
        });
        organization.refresh();
    }

    /** Makes a phase one without a round, whose opening its owner confirms. Before the cycle is drafted. */
    public void confirmOpening(String phase) {
        List<Map<String, String>> rows = calendar().stream().map(row -> new HashMap<>(row)).map(row -> {
            if (row.get("key").equals(phase)) {
                row.put("confirm_opening", "true");
                row.put("round", "");
            }
            return (Map<String, String>) row;
        }).toList();
        transaction.executeWithoutResult(status -> schedule.replaceDefinitions(rows));
    }

    /** Moves the clock forward to this moment. */
    public void advance(LocalDateTime to) {
        time.advanceTo(to.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }

    private void logicModel(String measure, String title, String section, String text) {
        LogicModelOutline outline = LogicModelOutline.read(text);
        logicModels.createForMeasure("lm-" + measure, measure, section, new LogicModelContent(title, "見本の課題",
                "見本の対象", null, "相談員2名", "見本の公表文", outline.nodes(), outline.arrows()), SourceMark.SAMPLE);
    }

    private static Programme programme(String code, String name, String measure, String section, boolean mandatory, int since) {
        return new Programme(code, name, measure, section, mandatory, mandatory, ProgrammeState.ACTIVE, since, null,
                SourceMark.SAMPLE);
    }

    private void kpi(String code, String name, String section, Integer publicationMonth) {
        kpis.load(List.of(new Kpi(code, name, name + "の定義", "年度内の件数を合計する", "件", BetterDirection.UP,
                        Aggregation.CUMULATIVE, "見本の統計", publicationMonth, section, null, SourceMark.SAMPLE)),
                IntStream.rangeClosed(2024, 2030).mapToObj(year ->
                        new KpiTarget(code, year, BigDecimal.valueOf(100), SourceMark.SAMPLE)).toList(), List.of(), null);
    }

    /** What the last test of this JVM walked. */
    @PreDestroy
    void end() {
        WalkedNodes.collect(database);
    }

    private void empty() {
        WalkedNodes.collect(database);
        List<String> tables = database.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                  AND table_name NOT LIKE 'databasechangelog%' AND table_name NOT LIKE 'act\\_ge\\_%'
                  AND table_name NOT LIKE 'act\\_re\\_%' AND table_name NOT LIKE 'spring\\_session%'
                  AND table_name NOT IN ('act_ru_authorization', 'act_ru_filter', 'act_ru_jobdef')
                """).query(String.class).list();
        database.sql("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE").update();
        database.sql("DELETE FROM act_ru_authorization WHERE resource_type_ = 7").update();
    }

    /** The sample calendar as it stands in the city package. */
    public static List<Map<String, String>> calendar() {
        try (Reader reader = new InputStreamReader(
                TestCity.class.getResourceAsStream("/city/kashima/calendar.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
