package city.nenrin.citypackage;

import static city.nenrin.citypackage.Column.choice;
import static city.nenrin.citypackage.Column.code;
import static city.nenrin.citypackage.Column.date;
import static city.nenrin.citypackage.Column.decimal;
import static city.nenrin.citypackage.Column.integer;
import static city.nenrin.citypackage.Column.own;
import static city.nenrin.citypackage.Column.text;
import static city.nenrin.citypackage.Column.year;
import static city.nenrin.citypackage.Column.yes;

import city.nenrin.organization.Employment;
import city.nenrin.organization.LineageKind;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.UnitFunction;
import city.nenrin.organization.UnitType;
import city.nenrin.policy.kpi.Aggregation;
import city.nenrin.policy.kpi.BetterDirection;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.kpi.ValueKind;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.SourceMark;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of a city package: the one place that knows files, columns, types, keys and maxima. */
final class PackageSchema {
    static final String LOGIC_MODELS = "logic-models";
    static final int CODE_MAX = 60;
    static final int YEN_MAX_DIGITS = 15;

    /** The keys that city.csv must have. */
    static final List<String> CITY_KEYS = List.of("code", "name", "valid_from");
    /** Steps for which the approval model can be switched on, as {@code approval.<step>} in city.csv. */
    static final List<String> APPROVAL_STEPS = List.of("priority-policy", "logic-model-month");
    /** Those of them whose route a city can write, as {@code approval.<step>.route}; the others' route is their model's. */
    static final List<String> APPROVAL_ROUTES = List.of("approval.logic-model-month.route");

    static final TableSpec CITY = new TableSpec("city", true, List.of("key"), "市の基本情報と設定", List.of(
            code("key", CODE_MAX, "項目（" + String.join("、", CITY_KEYS) + "、approval.工程、approval.工程.route）"),
            text("value", 200, "値")));

    static final TableSpec DEPARTMENTS = new TableSpec("departments", true, List.of("code", "valid_from"), "部", List.of(
            code("code", CODE_MAX, "部のコード（グループ名の頭になる）"),
            text("name", 100, "部の名称"),
            choice("type", codes(UnitType.values()), "組織の種別"),
            code("lead_section", CODE_MAX, "部主管課のコード").optional(),
            choice("function", codes(UnitFunction.values()), "全庁的な役割").optional(),
            date("valid_from", "この版の最初の日"),
            date("valid_to", "この版が終わった翌日").optional()));

    static final TableSpec SECTIONS = new TableSpec("sections", true, List.of("code", "valid_from"), "課", List.of(
            code("code", CODE_MAX, "課のコード"),
            text("name", 100, "課の名称"),
            choice("type", codes(UnitType.values()), "組織の種別"),
            code("department", CODE_MAX, "部のコード（部のない課は city）"),
            choice("function", codes(UnitFunction.values()), "全庁的な役割").optional(),
            date("valid_from", "この版の最初の日"),
            date("valid_to", "この版が終わった翌日").optional()));

    static final TableSpec LINEAGE = new TableSpec("lineage", false, List.of("predecessor", "successor", "effective"),
            "組織改編の前後関係", List.of(
            code("predecessor", CODE_MAX, "改編前の組織のコード"),
            code("successor", CODE_MAX, "改編後の組織のコード"),
            choice("kind", codes(LineageKind.values()), "分割・統合・改称・移管"),
            date("effective", "改編の日")));

    static final TableSpec EXEMPTIONS = new TableSpec("exemptions", false, List.of("unit", "phase"), "工程の対象外の指定",
            List.of(
            code("unit", CODE_MAX, "組織のコード（部の指定は課にも及ぶ）"),
            code("phase", CODE_MAX, "工程のキー")));

    static final TableSpec POSTS = new TableSpec("posts", true, List.of("code"), "職", List.of(
            code("code", CODE_MAX, "職のコード（タスクを受けるグループ）"),
            code("unit", CODE_MAX, "組織のコード（市の職は city）"),
            text("title", 100, "職名"),
            integer("rank", 99, "順位（1が最上位）"),
            choice("kind", codes(PostKind.values()), "職の区分")));

    static final TableSpec STAFF = new TableSpec("staff", true, List.of("code"), "職員", List.of(
            code("code", CODE_MAX, "職員のコード（ログイン名）"),
            text("family_name", 50, "姓"),
            text("given_name", 50, "名"),
            choice("employment", codes(Employment.values()), "任用区分"),
            date("active_from", "在職の最初の日"),
            date("active_to", "在職が終わった翌日").optional()));

    static final TableSpec POSTINGS = new TableSpec("postings", true, List.of("staff", "post", "valid_from"), "任命（兼務は行を分ける）",
            List.of(
            code("staff", CODE_MAX, "職員のコード"),
            code("post", CODE_MAX, "職のコード"),
            date("valid_from", "任命の最初の日"),
            date("valid_to", "任命が終わった翌日").optional()));

    static final TableSpec PROXIES = new TableSpec("proxies", false, List.of("post", "staff", "first_day"), "代理", List.of(
            code("post", CODE_MAX, "職のコード"),
            code("staff", CODE_MAX, "代理をする職員のコード"),
            date("first_day", "最初の日"),
            date("last_day", "最後の日（この日を含む）"),
            text("scope", 500, "「*」（すべて）または工程のキーをコンマ区切り"),
            text("reason", 500, "理由")));

    static final TableSpec LIAISONS = new TableSpec("liaisons", true, List.of("department", "valid_from"), "部担当", List.of(
            code("department", CODE_MAX, "部のコード"),
            code("policy_officer", CODE_MAX, "政策推進課の担当の職員コード"),
            code("finance_officer", CODE_MAX, "財政課の担当の職員コード").optional(),
            date("valid_from", "最初の日"),
            date("valid_to", "終わった翌日").optional()));

    static final TableSpec PLAN = new TableSpec("plan", true, List.of("code"), "政策と施策", List.of(
            code("code", 20, "政策は「3」、施策は「3-1」のようなコード"),
            choice("kind", codes(PlanNodeKind.values()), "政策か施策か"),
            text("name", 200, "名称"),
            code("parent", 20, "施策だけ: 上の政策のコード").optional(),
            integer("priority", 3, "施策だけ: 優先度（1〜3、空は未設定）").optional(),
            code("owner_section", CODE_MAX, "主担当課のコード"),
            choice("source", codes(SourceMark.values()), "出典")));

    static final TableSpec PROGRAMMES = new TableSpec("programmes", true, List.of("code"), "事務事業", List.of(
            code("code", 30, "事務事業のコード"),
            text("name", 200, "名称"),
            code("measure", 20, "施策のコード"),
            code("owner_section", CODE_MAX, "担当課のコード"),
            yes("short_form", "法定・定例で簡易様式にするか（BR-7）"),
            yes("basic_service", "基本的行政サービスか"),
            choice("state", codes(ProgrammeState.values()), "実施中・停止・廃止"),
            year("since", "開始年度"),
            year("until", "最後の年度（その年度を含む）").optional(),
            choice("source", codes(SourceMark.values()), "出典")));

    static final TableSpec KPIS = new TableSpec("kpis", true, List.of("code"), "KPI", List.of(
            code("code", 30, "KPIのコード"),
            text("name", 200, "名称"),
            text("definition", 1000, "定義"),
            text("formula", 1000, "算式"),
            text("unit", 40, "単位"),
            choice("better", codes(BetterDirection.values()), "良くなる向き"),
            choice("aggregation", codes(Aggregation.values()), "累計か時点か"),
            text("statistic", 200, "出典となる統計・調べ（「省力化の記録」「ロジックモデルの登録」は、この仕組みの記録から自動で集計）"),
            integer("publication_month", 12, "年1回公表の統計だけ: 公表の月（秋には実績を求めない）").optional(),
            code("owner_section", CODE_MAX, "実績を入力する課のコード"),
            code("measure", 20, "施策のコード").optional(),
            decimal("baseline_value", "基準値").optional(),
            year("baseline_year", "基準値の年度（不明なら空）").optional(),
            yes("headline", "市の要約に載る指標か"),
            decimal("headline_value", "要約に載る右側の数値").optional(),
            year("headline_year", "その数値の年度（不明なら空）").optional(),
            choice("value_kind", codes(ValueKind.values()), "その数値は目標か実績か（不明なら unknown）"),
            choice("source", codes(SourceMark.values()), "出典")));

    static final TableSpec KPI_TARGETS = new TableSpec("kpi-targets", false, List.of("kpi", "fiscal_year"), "KPIの年度別目標",
            List.of(
            code("kpi", 30, "KPIのコード"),
            year("fiscal_year", "年度"),
            decimal("value", "目標値"),
            choice("source", codes(SourceMark.values()), "出典")));

    static final TableSpec KPI_ACTUALS = new TableSpec("kpi-actuals", true, List.of("kpi", "fiscal_year", "term"), "KPIの実績",
            List.of(
            code("kpi", 30, "KPIのコード"),
            year("fiscal_year", "対象年度"),
            choice("term", codes(Term.values()), "上期か年間か"),
            decimal("value", "実績値（まだ無いときは空にして no_data_until を書く）").optional(),
            choice("certainty", codes(Certainty.values()), "見込・実績・確定（値があるとき）").optional(),
            date("base_date", "基準日（値があるとき）").optional(),
            date("no_data_until", "公表予定日（値が無いとき）").optional(),
            text("cause", 1000, "要因・理由").optional(),
            choice("source", codes(SourceMark.values()), "出典")));

    static final TableSpec CALENDAR = new TableSpec("calendar", true, List.of("key"), "工程（年間の日程の規則）", List.of(
            own("key", "工程のキー（過不足なく、決まったもの）"),
            own("name", "名称"),
            own("lane", "レーン（policy、finance、personnel）"),
            own("owner", "所管（policy、finance、personnel、secretary、dx）"),
            own("process", "単位ごとのプロセスのキー"),
            own("round", "市全体のプロセスのキー"),
            own("unit_kind", "単位の種類"),
            own("rolling", "期間中に単位が随時生じるか"),
            own("opens", "開始の規則（03-01、+1:03-15、04-wd1）"),
            own("due", "期限の規則"),
            own("enabled", "実施するか"),
            own("source", "出典（S、INF、GK、SAMPLE、CITY）"),
            own("confirm_opening", "所管課が開始を確認するか")));

    static final TableSpec CALENDAR_EVENTS = new TableSpec("calendar-events", true, List.of(), "議会・選挙・審議会・閉庁日", List.of(
            own("kind", "種類"),
            own("from", "最初の日"),
            own("to", "最後の日（この日を含む）"),
            own("label", "名称"),
            own("source", "出典（S、INF、GK、SAMPLE、CITY）")));

    static final TableSpec BUDGET = new TableSpec("budget", true, List.of("programme", "fiscal_year"), "事務事業の予算と決算",
            List.of(
            code("programme", 30, "事務事業のコード"),
            year("fiscal_year", "年度"),
            integer("budget_yen", 999_999_999_999_999L, "予算額（円）"),
            integer("settlement_yen", 999_999_999_999_999L, "決算額（円、出納整理中は空）").optional(),
            choice("source", codes(SourceMark.values()), "出典")));

    static final TableSpec SKILLS = new TableSpec("skills", true, List.of("post", "skill"), "職に求める能力", List.of(
            code("post", CODE_MAX, "職のコード"),
            text("skill", 100, "能力の名称"),
            choice("source", codes(SourceMark.values()), "出典")));

    /** All tables, in the order of reading and of the document. */
    static final List<TableSpec> TABLES = List.of(CITY, DEPARTMENTS, SECTIONS, LINEAGE, EXEMPTIONS, POSTS, STAFF,
            POSTINGS, PROXIES, LIAISONS, PLAN, PROGRAMMES, KPIS, KPI_TARGETS, KPI_ACTUALS, CALENDAR, CALENDAR_EVENTS,
            BUDGET, SKILLS);

    /** Sheet of a workbook that holds the texts of {@link #LOGIC_MODELS}. */
    static final TableSpec LOGIC_MODEL_SHEET = new TableSpec(LOGIC_MODELS, false, List.of("file"),
            "ロジックモデル（XLSXの場合）", List.of(
            code("file", CODE_MAX, "ファイル名（例: lm-3-1.txt）"),
            text("text", 32767, "本文")));

    private PackageSchema() {
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(PackageSchema::word).toList();
    }

    /** An enum constant as it stands in a package: {@code POINT_IN_TIME} is {@code point_in_time}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a word. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> word(value).equals(word)).findFirst();
    }
}
