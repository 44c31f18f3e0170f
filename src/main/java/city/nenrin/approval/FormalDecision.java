package city.nenrin.approval;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A formal decision (決裁) that was taken in the city's document system and is recorded here (◎).
 *
 * @param subject        what was decided on, as a code, for example {@code 2027/mayor-interview-april}
 * @param title          件名
 * @param decidedOn      決裁日
 * @param documentNumber 文書番号 in the document system
 * @param recordedBy     staff code of the person who recorded it
 * @param recordedAt     when it was recorded
 */
public record FormalDecision(String subject, String title, LocalDate decidedOn, String documentNumber,
                             String recordedBy, Instant recordedAt) {
}
