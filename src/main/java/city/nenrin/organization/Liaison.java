package city.nenrin.organization;

import java.time.LocalDate;

/**
 * The officers in charge of a department (担当部制, A64). They make the groups {@code <department>.liaison} and
 * {@code <department>.finance-liaison}.
 *
 * @param departmentCode code of the department
 * @param policyOfficer  staff code of the policy section's officer
 * @param financeOfficer staff code of the finance section's officer, or null
 * @param from           first day
 * @param to             day after the last one, or null
 */
public record Liaison(String departmentCode, String policyOfficer, String financeOfficer, LocalDate from,
                      LocalDate to) {

    /** Whether the term includes a day. */
    public boolean validOn(LocalDate date) {
        return Term.contains(from, to, date);
    }
}
