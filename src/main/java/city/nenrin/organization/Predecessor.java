package city.nenrin.organization;

/** The word that stands wherever a successor meets what somebody wrote or held who has left the unit or post. */
public final class Predecessor {

    public static final String MARK = "前任者作成";

    private Predecessor() {
    }
}
