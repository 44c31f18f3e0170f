package city.nenrin.approval;

/** Why a decision by proxy (代決) is to be avoided in a matter (BR-23); the author says so when submitting it. */
public enum Nature {
    EXCEPTIONAL("例外的な事項"),
    PRECEDENT("先例となる事項"),
    DISPUTED("争いのある事項");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }
}
