package city.nenrin.policy.logicmodel;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.citypackage.PackageDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogicModelTextTest {

    @Test
    void theDocumentOfThePackageNamesTheWordsOfALogicModel() throws IOException {
        assertThat(PackageDocument.between("logic-model-head")).isEqualTo(LogicModelText.HEAD.entrySet().stream()
                .map(item -> "| `" + item.getKey() + "` | " + item.getValue() + "文字 |")
                .collect(Collectors.joining("\n", "| 項目 | 最大 |\n|---|---|\n", "")));
        assertThat(PackageDocument.text())
                .contains(Arrays.stream(NodeKind.values()).map(NodeKind::label).toList())
                .contains(Arrays.stream(Judgement.values()).map(Judgement::label).toList())
                .contains(LogicModelLines.LINE_BREAK);
    }
}
