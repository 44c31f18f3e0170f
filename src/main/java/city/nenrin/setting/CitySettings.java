package city.nenrin.setting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The city's settings; {@link CityKeys} say which keys there are. */
public interface CitySettings extends Repository<CitySetting, String> {

    /** The row with this key. */
    Optional<CitySetting> findById(String key);

    /** Writes the rows at once. */
    List<CitySetting> saveAllAndFlush(Iterable<CitySetting> rows);

    /** Removes all by one statement. */
    void deleteAllInBatch();

    /** All settings, by key. */
    List<CitySetting> findAllByOrderBySettingKey();

    /** The value of a key, if the city gives one. */
    default Optional<String> value(String key) {
        return findById(key).map(CitySetting::value);
    }

    /** Whether the approval model (BR-22 to 27) is on for a step, for example {@code priority-policy}. */
    default boolean approvalOn(String step) {
        return value("approval." + step).map(Boolean::parseBoolean).orElse(false);
    }

    /** The route of a step in the approval model as the city wrote it, for example {@code related > department-head}. */
    default Optional<String> approvalRoute(String step) {
        return value("approval." + step + ".route");
    }
}
