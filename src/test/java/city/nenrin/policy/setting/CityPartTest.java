package city.nenrin.policy.setting;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.citypackage.PackageDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CityPartTest {

    @Test
    void theDocumentNamesEveryKeyOfTheCitysOwnFile() throws IOException {
        assertThat(PackageDocument.text()).contains(CityPart.KEYS).contains(CityPart.APPROVAL_STEPS);
    }
}
