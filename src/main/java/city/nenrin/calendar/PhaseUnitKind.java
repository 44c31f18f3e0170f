package city.nenrin.calendar;

/** What a phase is done once for. */
public enum PhaseUnitKind implements Coded {
    CITY("市全体"),
    DEPARTMENT("部"),
    SECTION("課"),
    LOGIC_MODEL("ロジックモデル"),
    PROGRAMME("事務事業"),
    DECISION("決定事項"),
    OPINION("意見"),
    QUESTION("相談"),
    PROPOSAL("改善案"),
    ROUND("試験の回"),
    COURSE("研修"),
    TEAM("チーム");

    private final String label;

    PhaseUnitKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
