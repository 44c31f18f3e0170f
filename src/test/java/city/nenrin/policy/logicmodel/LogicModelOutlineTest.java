package city.nenrin.policy.logicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write as a logic model, and what somebody writes to keep the server busy. */
class LogicModelOutlineTest {

    private static final Duration QUICK = Duration.ofSeconds(2);

    @ParameterizedTest
    @CsvSource({"o1 見守る,見守る,,", "o1 見守る [指標 K-101],見守る,K-101,", "o1 見守る［事務事業　3-1-01］ [指標 K-101],見守る,K-101,3-1-01",
            "o1 見守る[指標 Ｋ-101][事務事業 3-1-01],見守る,K-101,3-1-01", "o1 配る [注] こと,配る [注] こと,,", "o1 配る [注],配る [注],,",
            "o1 配る [指標],配る [指標],,", "o1 配る [指標 A] [指標 B],配る [指標 A],B,"})
    void aBoxCarriesItsMarks(String line, String text, String kpi, String programme) {
        assertThat(LogicModelLines.node(line, NodeKind.OUTPUT)).hasValueSatisfying(node -> {
            assertThat(node.text()).isEqualTo(text);
            assertThat(node.kpiCode()).isEqualTo(kpi);
            assertThat(node.programmeCode()).isEqualTo(programme);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "　", "[指標 K]", "[", "]", "] ", " [指標 x", "->", "a1 -> ", ":"})
    void noLineTakesLong(String part) {
        String line = part.repeat(150_000 / part.length());
        for (String beginning : new String[] {"産出\n  o1 x", "矢印\n  a1", "産出\n"}) {
            assertTimeoutPreemptively(QUICK, () -> LogicModelOutline.read(beginning + line));
            assertTimeoutPreemptively(QUICK, () -> LogicModelOutline.read(beginning + line + "]"));
        }
    }

    @Test
    void aTextBeyondAllMeasureIsToldInOneLine() {
        for (String text : new String[] {"x\n".repeat(1_000_000), "x\n".repeat(2001), "産出 ".repeat(100_000)}) {
            assertThat(LogicModelOutline.read(text).faults()).singleElement().asString().contains("2000行", "200000文字以内");
        }
    }
}
