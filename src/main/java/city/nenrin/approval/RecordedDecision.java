package city.nenrin.approval;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.GivenDay;
import city.nenrin.platform.form.FormValues;
import java.time.LocalDate;

/**
 * What somebody records of a decision that was taken in the document system (◎). {@link FormalDecisions#record} says
 * what is wrong with it.
 *
 * @param decidedOn      決裁日; null if it was left blank
 * @param documentNumber 文書番号, without surrounding white space; null if it was left blank
 */
public record RecordedDecision(LocalDate decidedOn, String documentNumber) {

    public RecordedDecision {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
    }

    /** The fields {@code decidedOn} and {@code documentNumber} of a form. */
    public static RecordedDecision of(FormValues values) {
        return new RecordedDecision(values.date("decidedOn").orElse(null), values.text("documentNumber").orElse(null));
    }

    /**
     * Demands that it was not taken before something else was done.
     *
     * @param what what was done on that day, in Japanese
     * @throws city.nenrin.typed.Refused about {@code decidedOn} if it was
     */
    public void notBefore(LocalDate day, String what) {
        if (decidedOn != null) {
            new GivenDay("decidedOn", decidedOn).notBefore(day, what, EraFormat.date(day));
        }
    }
}
