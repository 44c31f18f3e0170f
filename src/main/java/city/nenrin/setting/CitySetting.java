package city.nenrin.setting;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;

/** One line of the city's own file: a key and its value. */
@Entity
public class CitySetting extends KeyedEntity<String> {
    @Id
    private String settingKey;
    private String settingValue;

    protected CitySetting() {
    }

    public CitySetting(String key, String value) {
        this.settingKey = Objects.requireNonNull(key);
        this.settingValue = Objects.requireNonNull(value);
    }

    @Override
    public String key() {
        return settingKey;
    }

    public String value() {
        return settingValue;
    }
}
