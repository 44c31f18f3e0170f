package city.nenrin.organization;

import city.nenrin.platform.form.Kind;
import java.util.Locale;

/** Kinds of data that the matrix "who sees what" ({@code access/matrix.csv}) tells apart. */
public enum DataKind implements Kind {
    LOGIC_MODEL_DRAFT("ロジックモデルの案・検証"),
    LOGIC_MODEL_SHARED("庁内共有されたロジックモデル"),
    LOGIC_MODEL_PUBLISHED("公表されたロジックモデル"),
    KPI("KPIの実績・評価"),
    KPI_PUBLISHED("公表されたKPI"),
    REVIEW_PROPOSAL("事業見直し方針"),
    INTERVIEW_PACK("市長面談資料・所見"),
    INTERVIEW_MINUTES("市長面談の記録"),
    DECISION("面談の決定事項"),
    DECISION_SHARED("庁内共有された決定事項"),
    FOLLOW_UP("決定事項の対応状況"),
    DIRECTION_DRAFT("方針案"),
    DIRECTION_PAPER("通知された方針"),
    COUNCIL_OPINION("審議会の意見への対応案"),
    ASSEMBLY_EVALUATION("議会抽出事業評価の資料"),
    SUBMISSION_STATUS("組織ごとの提出状況"),
    CONSULTATION("相談"),
    CONSULTATION_SHARED("共有された相談"),
    WORK_IMPROVEMENT("業務改善"),
    BUDGET_REQUEST("予算要求の額・理由"),
    BUDGET_REQUEST_DETAIL("予算要求の積算"),
    ASSESSMENT_REASON("内示前の査定額・査定理由"),
    ASSESSMENT_SUMMARY("内示前の査定の集計"),
    ASSESSMENT_NOTICE("内示された査定額・査定理由"),
    WORKLOAD("業務量・時間外・欠員"),
    HEADCOUNT_PROJECTION("定員・人件費の見通し"),
    HEARING_RECORD("人事ヒアリング記録", true),
    HEARING_RELEASED("人事ヒアリング記録の本人公開分", true),
    PERSONAL_GOAL("個人目標", true),
    TEAM_APPLICATION("プロジェクトチームへの応募", true),
    PLACEMENT_PLAN("人員配置案・発表前の異動内示", true),
    TRANSFER_NOTICE("発表された異動内示"),
    HANDOVER("引継書", true),
    AUDIT_LOG("監査記録");

    private final String label;
    private final boolean sealed;

    DataKind(String label) {
        this(label, false);
    }

    DataKind(String label, boolean sealed) {
        this.label = label;
        this.sealed = sealed;
    }

    /** Japanese name, as it stands in refusals and in the audit. */
    public String label() {
        return label;
    }

    /** Sealed data are never seen by proxy (BR-26), and every read of them leaves an audit row. */
    @Override
    public boolean sealed() {
        return sealed;
    }

    /** Lower-case code as it stands in the matrix and in the audit. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
