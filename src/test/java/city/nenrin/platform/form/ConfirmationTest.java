package city.nenrin.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.typed.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private final List<String> done = new ArrayList<>();

    private boolean settle(Map<String, Object> typed) {
        return Confirmation.of(new FormValues(typed)).settle(() -> done.add("confirmed"), done::add);
    }

    @Test
    void itConfirmsOrSendsBackWithTheReason() {
        assertThat(settle(Map.of("verdict", "approve", "reason", "考え直した"))).isTrue();
        assertThat(settle(Map.of("verdict", "remand", "reason", "根拠がない"))).isFalse();
        assertThat(done).containsExactly("confirmed", "根拠がない");
    }

    @Test
    void nothingIsSentBackWithoutAReason() {
        assertThatThrownBy(() -> settle(Map.of("verdict", "remand", "reason", " "))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.under(key -> Optional.of("差戻しの理由")))
                        .containsExactly("「差戻しの理由」を入力してください。差し戻すときは必要です。"));
        assertThat(done).isEmpty();
    }

    @Test
    void aFormMayHaveFieldsOfItsOwn() {
        FormValues typed = new FormValues(Map.of("answer", "object", "objection", "人数が違う"));
        assertThat(Confirmation.of(typed, "answer", "confirm", "objection", "")).isEqualTo(new Confirmation(false, "人数が違う"));
    }
}
