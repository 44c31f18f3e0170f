package city.nenrin.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;

/** One line of the city's own file: a key and its value. */
@Entity
public class CitySetting {
    @Id
    private String settingKey;
    private String settingValue;

    protected CitySetting() {
    }

    public CitySetting(String key, String value) {
        this.settingKey = Objects.requireNonNull(key);
        this.settingValue = Objects.requireNonNull(value);
    }

    public String getKey() {
        return settingKey;
    }

    public String getValue() {
        return settingValue;
    }
}
