package city.nenrin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the product is made of, by its own bill of materials, against {@code sbom-rules.yaml}. */
class SoftwareBillTest {

    private final List<JsonNode> parts;
    private final Map<String, Object> rules;

    SoftwareBillTest() throws IOException {
        try (InputStream bill = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json");
             InputStream rules = getClass().getResourceAsStream("/sbom-rules.yaml")) {
            assertThat(bill).as("made by the build before the tests").isNotNull();
            parts = StreamSupport.stream(new ObjectMapper().readTree(bill).path("components").spliterator(), false).toList();
            this.rules = new Yaml().load(rules);
        }
    }

    @Test
    void thePartsAreAllThere() {
        assertThat(parts).map(SoftwareBillTest::name).hasSizeGreaterThan(100)
                .contains("org.camunda.bpm/camunda-engine", "org.postgresql/postgresql", "org.apache.commons/commons-lang3")
                .doesNotContain("org.junit.jupiter/junit-jupiter-api");
    }

    @Test
    void noPartHasAKnownHole() {
        List<String> holes = new ArrayList<>();
        for (Map<?, ?> floor : floors()) {
            parts.stream().filter(part -> floor.get("part").equals(name(part))
                            || floor.get("part").equals(part.path("group").asText()))
                    .filter(part -> Version.parse(part.path("version").asText())
                            .compareTo(Version.parse(floor.get("least").toString())) < 0)
                    .forEach(part -> holes.add(name(part) + " " + part.path("version").asText() + ": " + floor.get("hole")));
        }
        assertThat(holes).isEmpty();
    }

    @Test
    void aCityMayUseEveryPart() {
        List<?> allowed = (List<?>) rules.get("licences");
        assertThat(parts).filteredOn(part -> licences(part).stream().noneMatch(allowed::contains))
                .map(part -> name(part) + " " + licences(part)).isEmpty();
    }

    private List<Map<?, ?>> floors() {
        return ((List<?>) rules.get("floors")).stream().<Map<?, ?>>map(floor -> (Map<?, ?>) floor).toList();
    }

    private static String name(JsonNode part) {
        return part.path("group").asText() + "/" + part.path("name").asText();
    }

    private static List<String> licences(JsonNode part) {
        return StreamSupport.stream(part.path("licenses").spliterator(), false)
                .map(choice -> choice.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText())).toList();
    }
}
