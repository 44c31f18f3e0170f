package city.nenrin.policy.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.testing.StoreTest;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class KpiFiguresTest {
    private static final EntryContext MAY = new EntryContext("s0101", 2027, "kpi-check-may");
    private static final LocalDate YEAR_END = LocalDate.of(2027, 3, 31);

    @Autowired
    private KpiFigures figures;
    @Autowired
    private EntityManager store;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void register() {
        store.persist(PlanNode.policy("3", "福祉", "welfare-01", SourceMark.SAMPLE));
        store.persist(PlanNode.measure("3-1", "地域福祉の推進", "3", 1, "welfare-01", SourceMark.SAMPLE));
        store.persist(kpi("K-001", "見守り協力員数", BetterDirection.UP, null));
        store.persist(kpi("K-002", "要介護認定率", BetterDirection.DOWN, 9)
                .withBaseline(new BigDecimal("20"), 2022));
        store.persist(new KpiTarget("K-001", 2026, new BigDecimal("200"), SourceMark.SAMPLE));
        store.persist(new KpiTarget("K-002", 2026, new BigDecimal("16"), SourceMark.SAMPLE));
        store.flush();
    }

    @Test
    void aFigureMovesOnFromForecastToSettledWithoutAReason() {
        figures.record(figure("150", Certainty.FORECAST), new EntryContext("s0101", 2027, "kpi-check-march"));
        figures.record(figure("148", Certainty.SETTLED), MAY);

        assertThat(jdbc.queryForList("""
                select sequence_number, value, certainty, entered_in_phase, entered_by from kpi_entry
                where kpi_code = 'K-001' and fiscal_year = 2026 and term = 'ANNUAL' order by sequence_number"""))
                .extracting(row -> row.get("sequence_number") + " " + row.get("value") + " " + row.get("certainty")
                        + " " + row.get("entered_in_phase") + " " + row.get("entered_by"))
                .containsExactly("1 150.0000 FORECAST kpi-check-march s0101", "2 148.0000 SETTLED kpi-check-may s0101");
        assertThat(figures.current("K-001", 2026, Term.ANNUAL).orElseThrow().value().orElseThrow())
                .isEqualByComparingTo("148");
    }

    @Test
    void aSettledFigureChangesOnlyWithAReasonAndKeepsTheOldRow() {
        figures.record(figure("148", Certainty.SETTLED), MAY);

        Refused refused = catchThrowableOfType(Refused.class,
                () -> figures.record(figure("149", Certainty.SETTLED), MAY));
        assertThat(refused.faults()).containsExactly(Fault.of(
                "K-001 見守り協力員数: 2026年度年間には確定値（148）があります。変更するには訂正理由を入力してください（未入力）"));

        figures.correct(figure("149", Certainty.SETTLED), "名簿の重複を除いたため", MAY);
        assertThat(figures.history("K-001", 2026, Term.ANNUAL))
                .extracting(entry -> entry.value().orElseThrow().intValue() + ":" + entry.correctionReason().orElse("-"))
                .containsExactly("148:-", "149:名簿の重複を除いたため");
    }

    @Test
    void anUnchangedRowLeavesNoEntry() {
        KpiEntry first = figures.record(figure("148", Certainty.ACTUAL), MAY);
        KpiEntry second = figures.record(figure("148.00", Certainty.ACTUAL), MAY);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(jdbc.queryForObject("select count(*) from kpi_entry", Long.class)).isEqualTo(1);
    }

    @Test
    void firstHalfAndYearAreApart() {
        figures.record(KpiInput.figure("K-001", 2026, Term.FIRST_HALF, new BigDecimal("70"), Certainty.ACTUAL,
                LocalDate.of(2026, 9, 30)), MAY);
        figures.record(figure("148", Certainty.ACTUAL), MAY);

        assertThat(figures.current("K-001", 2026, Term.FIRST_HALF).orElseThrow().value().orElseThrow())
                .isEqualByComparingTo("70");
        assertThat(figures.current("K-001", 2026, Term.ANNUAL).orElseThrow().value().orElseThrow())
                .isEqualByComparingTo("148");
    }

    @Test
    void noDataUntilIsALegalAnswer() {
        figures.record(KpiInput.noDataUntil("K-002", 2026, Term.ANNUAL, LocalDate.of(2027, 9, 30), "国の統計が9月公表のため"), MAY);

        KpiEntry entry = figures.current("K-002", 2026, Term.ANNUAL).orElseThrow();
        assertThat(entry.noDataUntil()).contains(LocalDate.of(2027, 9, 30));
        assertThat(entry.value()).isEmpty();

        // The figure itself, once published, is no correction.
        figures.record(KpiInput.figure("K-002", 2026, Term.ANNUAL, new BigDecimal("17"), Certainty.ACTUAL, YEAR_END), MAY);
        assertThat(figures.history("K-002", 2026, Term.ANNUAL)).hasSize(2);
    }

    @Test
    void everyFaultOfAGridIsToldAtOnceAndNothingIsRecorded() {
        List<KpiInput> grid = List.of(
                figure("148", Certainty.SETTLED),
                KpiInput.figure("K-002", 2026, Term.ANNUAL, new BigDecimal("1.23456"), null, null),
                KpiInput.noDataUntil("K-002", 2026, Term.FIRST_HALF, LocalDate.of(2027, 5, 10), " "),
                KpiInput.figure("K-999", 2026, Term.ANNUAL, BigDecimal.ONE, Certainty.ACTUAL, YEAR_END),
                KpiInput.figure("K-001", 2027, Term.ANNUAL, BigDecimal.ONE, Certainty.ACTUAL, LocalDate.of(2028, 3, 31)),
                KpiInput.figure("K-001", 2026, Term.FIRST_HALF, null, Certainty.ACTUAL, YEAR_END));

        Refused refused = catchThrowableOfType(Refused.class, () -> figures.recordAll(grid, MAY));

        assertThat(refused.faults()).extracting(Fault::text).containsExactly(
                "（K-002 要介護認定率）: 実績値は整数部14桁・小数部4桁までの数値で入力してください（入力値: 1.23456）",
                "（K-002 要介護認定率）: 見込・実績・確定のいずれかを選んでください（未選択）",
                "（K-002 要介護認定率）: 基準日を日付（例: 2027-03-31）で入力してください（未入力）",
                "（K-002 要介護認定率）: 公表予定日は本日（令和9年5月10日）より後の日付を入力してください（入力値: 令和9年5月10日）",
                "（K-002 要介護認定率）: 「要因」に、実績を入力できない理由を入力してください（未入力）",
                "の値「K-999」は登録されていません。登録済みのコードを入力してください",
                "（K-001 見守り協力員数）: 基準日が本日（令和9年5月10日）より後です。実績の基準日は本日以前にするか、見込を選んでください（入力値: 令和10年3月31日）",
                "（K-001 見守り協力員数）: 「実績値」を入力するか、「公表予定日」と「要因」（入力できない理由）を入力してください（未入力）");
        assertThat(jdbc.queryForObject("select count(*) from kpi_entry", Long.class)).isZero();
    }

    @Test
    void theGridShowsTargetPreviousValueTrendAndAttainment() {
        figures.record(KpiInput.figure("K-001", 2025, Term.ANNUAL, new BigDecimal("120"), Certainty.SETTLED,
                LocalDate.of(2026, 3, 31)), MAY);
        figures.record(figure("150", Certainty.FORECAST), MAY);
        figures.record(KpiInput.figure("K-002", 2026, Term.ANNUAL, new BigDecimal("17"), Certainty.ACTUAL, YEAR_END), MAY);

        List<KpiFigure> grid = figures.grid("welfare-01", 2026, Term.ANNUAL);

        assertThat(grid).extracting(figure -> figure.kpi().code()).containsExactly("K-001", "K-002");
        KpiFigure first = grid.get(0);
        assertThat(first.target().orElseThrow()).isEqualByComparingTo("200");
        assertThat(first.change().orElseThrow()).isEqualByComparingTo("30");
        assertThat(first.attainment().orElseThrow()).isEqualByComparingTo("75.0");
        assertThat(first.trend()).extracting(TrendPoint::fiscalYear).containsExactly(2022, 2023, 2024, 2025, 2026);
        assertThat(first.trend()).extracting(point -> point.value().map(BigDecimal::intValue).orElse(null))
                .containsExactly(null, null, null, 120, 150);
        // From 20 down to 16, 17 is three quarters of the way.
        assertThat(grid.get(1).attainment().orElseThrow()).isEqualByComparingTo("75.0");
    }

    @Test
    void annualStatisticsAreNotAskedForInAutumn() {
        assertThat(figures.asked("welfare-01", Term.FIRST_HALF)).extracting(Kpi::code).containsExactly("K-001");
        assertThat(figures.asked("welfare-01", Term.ANNUAL)).extracting(Kpi::code).containsExactly("K-001", "K-002");
    }

    private static Kpi kpi(String code, String name, BetterDirection direction, Integer publicationMonth) {
        return new Kpi(code, name, name + "の定義", "年度末の数", "人", direction, Aggregation.POINT_IN_TIME, "所管課調べ",
                publicationMonth, "welfare-01", "3-1", SourceMark.SAMPLE);
    }

    private static KpiInput figure(String value, Certainty certainty) {
        return KpiInput.figure("K-001", 2026, Term.ANNUAL, new BigDecimal(value), certainty, YEAR_END);
    }
}
