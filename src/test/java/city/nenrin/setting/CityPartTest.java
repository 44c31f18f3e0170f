package city.nenrin.setting;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.citypackage.PackageDocument;
import city.nenrin.testing.NenrinTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class CityPartTest {
    @Autowired
    private List<CityKeys> modules;

    @Test
    void theDocumentNamesEveryKeyOfTheCitysOwnFile() throws IOException {
        Set<String> keys = new TreeSet<>(CityPart.KEYS);
        modules.forEach(module -> keys.addAll(module.cityKeys().keySet()));

        assertThat(keys).hasSize(6);
        assertThat(PackageDocument.text()).contains(keys.stream().map(key -> "| `" + key + "` |").toList());
    }
}
