package city.nenrin.citypackage;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.NodeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackageDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/city-package.md");

    @Test
    void theDocumentNamesEveryFileAndColumnAsTheImportKnowsThem() throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("city-package-tables.md"),
                PackageDocument.tables());
        assertThat(between("tables")).as("generated anew as target/city-package-tables.md").isEqualTo(PackageDocument.tables().strip());
    }

    @Test
    void theDocumentNamesTheWordsOfALogicModel() throws IOException {
        assertThat(between("logic-model-head")).isEqualTo(PackageDocument.logicModelHead().strip());
        assertThat(Files.readString(DOCUMENT))
                .contains(Arrays.stream(NodeKind.values()).map(NodeKind::label).toList())
                .contains(Arrays.stream(Judgement.values()).map(Judgement::label).toList())
                .contains(PackageSchema.APPROVAL_STEPS).contains(PackageSchema.CITY_KEYS)
                .contains(LogicModelText.LINE_BREAK).contains(PhaseKeys.ALL);
    }

    private static String between(String mark) throws IOException {
        String text = Files.readString(DOCUMENT);
        String start = "<!-- " + mark + " -->";
        return text.substring(text.indexOf(start) + start.length(), text.indexOf("<!-- /" + mark + " -->")).strip();
    }
}
