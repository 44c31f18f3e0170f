package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.FormRefused;
import city.nenrin.policy.interview.InterviewRefused;
import city.nenrin.policy.logicmodel.LogicModelRefused;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** Refusals of the domain as refusals of a form. */
final class Refusals {

    private Refusals() {
    }

    static void refusing(Runnable work) {
        refusing(() -> {
            work.run();
            return null;
        });
    }

    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (InterviewRefused refused) {
            throw new FormRefused(refused.faults());
        } catch (LogicModelRefused refused) {
            throw new FormRefused(refused.getMessage());
        }
    }

    /** A time of day that the form's pattern has let through; null where it is no time after all. */
    static LocalTime time(String text) {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new FormRefused("「開始時刻」の値「" + text + "」は時刻ではありません。例: 10:00");
        }
    }
}
