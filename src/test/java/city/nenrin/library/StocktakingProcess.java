package city.nenrin.library;

/** Names that the model {@code stocktaking} and the code share. */
public final class StocktakingProcess {

    public static final String KEY = "stocktaking";

    public static final String COUNT = "userTask_countBooks";

    private StocktakingProcess() {
    }
}
