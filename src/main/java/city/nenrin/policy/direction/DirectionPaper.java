package city.nenrin.policy.direction;

import java.time.LocalDate;

/**
 * The direction paper of one season.
 *
 * @param cycle          year of the cycle's first March
 * @param phase          key of the phase, for example {@code priority-policy-april}
 * @param summary        面談結果の取りまとめ, or null before
 * @param crossIssues    部をまたぐ課題, or null
 * @param version        the version that counts; 0 before the first draft
 * @param remandReason   why the version was sent back, or null
 * @param confirmedBy    staff code of the head of the planning department who confirmed the version, or null
 * @param decidedOn      決裁日, or null before
 * @param documentNumber 文書番号, or null before
 * @param notifiedOn     the day of the notice, or null before
 * @param notice         the text of the notice, or null
 */
public record DirectionPaper(int cycle, String phase, String summary, String crossIssues, int version,
                             String remandReason, String confirmedBy, LocalDate decidedOn, String documentNumber,
                             LocalDate notifiedOn, String notice) {
}
