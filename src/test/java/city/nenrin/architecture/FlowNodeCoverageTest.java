package city.nenrin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.WalkedNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** Runs after all other tests, by itself: no flow node of any model may have been left out by every one of them. */
class FlowNodeCoverageTest {

    @Test
    void everyFlowNodeIsWalkedByATest() throws IOException {
        Set<String> drawn = new TreeSet<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            models.filter(path -> path.toString().endsWith(".bpmn")).forEach(path -> {
                String process = path.getFileName().toString().replace(".bpmn", "");
                Bpmn.readModelFromFile(path.toFile()).getModelElementsByType(FlowNode.class)
                        .forEach(node -> drawn.add(process + "/" + node.getId()));
            });
        }
        drawn.removeAll(WalkedNodes.all());
        assertThat(drawn).as("flow nodes that no test walks").isEmpty();
    }
}
