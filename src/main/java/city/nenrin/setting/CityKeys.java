package city.nenrin.setting;

import java.util.Map;
import java.util.Optional;

/** Keys of {@code city.csv} that a module reads; one bean for each module that has any. A city may leave them out. */
public interface CityKeys {

    /** Each key with what is wrong with a value of it. */
    Map<String, Check> cityKeys();

    /** Says in Japanese what is wrong with a value, for example 「はい」は使えません。… */
    @FunctionalInterface
    interface Check {

        Optional<String> fault(String value);
    }
}
