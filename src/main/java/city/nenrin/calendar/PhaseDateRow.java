package city.nenrin.calendar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;

/** Row of {@code phase_date}. */
@Entity
@Table(name = "phase_date")
class PhaseDateRow {

    @Embeddable
    record Key(int cycle, String phaseKey) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private LocalDate opens;
    private LocalDate due;
    private boolean enabled;
    @Version
    private int version;

    protected PhaseDateRow() {
    }

    String phaseKey() {
        return key.phaseKey();
    }

    PhaseDates with(PhaseDefinition phase) {
        return new PhaseDates(key.cycle(), phase, opens, due, enabled, version);
    }

    void moveTo(DateRange range) {
        opens = range.from();
        due = range.to();
    }
}
