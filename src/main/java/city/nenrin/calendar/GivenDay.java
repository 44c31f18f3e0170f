package city.nenrin.calendar;

import city.nenrin.typed.Refused;
import java.time.LocalDate;

/**
 * A day that somebody gave, and what it may not be.
 *
 * @param field key of the field that it was given in
 */
public record GivenDay(String field, LocalDate day) {

    /**
     * Demands that the day is not ahead.
     *
     * @throws Refused about the field if it is
     */
    public void notAfter(LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refused(field, "の値「" + EraFormat.date(day) + "」は未来の日です。" + EraFormat.date(today) + "以前の日を入力してください。");
        }
    }

    /**
     * Demands that the day does not lie before something else was done.
     *
     * @param what what was done on the earliest day, Japanese: 委員の確認日
     * @param from how the sentence on what is expected calls that day: 確認日
     * @throws Refused about the field if it does
     */
    public void notBefore(LocalDate earliest, String what, String from) {
        if (day.isBefore(earliest)) {
            throw new Refused(field, "の値「" + EraFormat.date(day) + "」は" + what + "（" + EraFormat.date(earliest) + "）より前です。"
                    + from + "以後の日を入力してください。");
        }
    }
}
