package city.nenrin.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The files of the working copy that rules read. */
final class Models {

    private Models() {
    }

    /** All models by their paths. */
    static Map<String, BpmnModelInstance> read() {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        files("processes", ".bpmn").forEach(path -> models.put(path.toString(), Bpmn.readModelFromFile(path.toFile())));
        return models;
    }

    /** Key of the process that a file holds: its name. */
    static String key(String file) {
        return file.replaceAll(".*/|\\.bpmn$", "");
    }

    /** All files below a folder that end so, in order. */
    static Stream<Path> files(String folder, String... endings) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
