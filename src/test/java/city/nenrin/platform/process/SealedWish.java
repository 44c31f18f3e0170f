package city.nenrin.platform.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.StartForm;
import city.nenrin.platform.form.StartHandler;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.testing.CycleDriver;
import city.nenrin.typed.Refused;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * A process of sealed data for tests, as finance and personnel will have them: somebody wishes, personnel's head
 * answers. It writes nothing, so whatever is found of what was typed was left behind. A text with {@link #REFUSED} or
 * {@link #BROKEN} in it is refused, or breaks something.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SealedWish {

    public static final String PROCESS = "sealed-wish";
    public static final String ANSWER = "userTask_answerWish";
    public static final String NAME = "異動の希望（試験）";
    public static final String REFUSED = "refused";
    public static final String BROKEN = "broken";

    private static void take(FormValues values, String key) {
        String typed = values.requiredText(key);
        if (typed.contains(REFUSED)) {
            throw new Refused(key, "を書き直してください。");
        }
        if (typed.contains(BROKEN)) {
            throw new IllegalStateException("Broken by " + typed);
        }
    }

    /** The start form: one's own wish. */
    @StartForm(process = PROCESS)
    static class Begin implements StartHandler {

        @Override
        public Reads reads(String actor) {
            return Reads.about(actor, null, DataKind.TEAM_APPLICATION);
        }

        @Override
        public Map<String, Object> open(String actor) {
            return Map.of();
        }

        @Override
        public Started submit(String actor, FormValues values) {
            take(values, "wish");
            return new Started(CycleDriver.businessKey(2027), Map.of());
        }
    }

    /** The task of personnel's head. */
    @UserTask(process = PROCESS, activity = ANSWER)
    static class Answer implements FormHandler {

        @Override
        public Reads reads(Work work) {
            return Reads.of("personnel", DataKind.HEARING_RECORD);
        }

        @Override
        public Map<String, Object> open(Work work, String actor) {
            return Map.of();
        }

        @Override
        public Map<String, Object> submit(Work work, String actor, FormValues values) {
            take(values, "answer");
            return Map.of();
        }
    }
}
