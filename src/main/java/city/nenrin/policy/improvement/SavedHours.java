package city.nenrin.policy.improvement;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.policy.kpi.ComputedActual;
import city.nenrin.policy.kpi.Term;
import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 「DX・行財政改革による省力化」: the verified hours of the changes that were made in the year (A68). */
@Component
class SavedHours implements ComputedActual {

    private final Improvements improvements;

    SavedHours(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public String source() {
        return "省力化の記録";
    }

    @Override
    public Figure of(int fiscalYear, Term term) {
        FiscalYear year = new FiscalYear(fiscalYear);
        LocalDate last = term == Term.FIRST_HALF ? year.firstHalf().to() : year.end();
        BigDecimal soFar = improvements.savedHoursUpTo(fiscalYear);
        return new Figure(improvements.savedHours(year.start(), last), EraFormat.fiscalYear(fiscalYear) + term.label()
                + "に実施し確認を終えた省力化の合計。記録の始めからの累計は" + Shown.of(soFar) + "時間");
    }
}
