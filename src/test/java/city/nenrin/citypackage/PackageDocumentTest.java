package city.nenrin.citypackage;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.calendar.PhaseKeys;
import city.nenrin.testing.NenrinTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class PackageDocumentTest {
    @Autowired
    private PackageParts parts;

    @Test
    void theDocumentNamesEveryFileAndColumnAsTheImportKnowsThem() throws IOException {
        String tables = PackageDocument.tables(parts);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("city-package-tables.md"), tables);
        assertThat(PackageDocument.between("tables")).as("generated anew as target/city-package-tables.md")
                .isEqualTo(tables.strip());
    }

    @Test
    void theDocumentNamesEveryPhase() throws IOException {
        assertThat(PackageDocument.text()).contains(PhaseKeys.ALL);
    }
}
