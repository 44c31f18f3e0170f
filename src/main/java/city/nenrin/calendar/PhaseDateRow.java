package city.nenrin.calendar;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Row of {@code phase_date}. */
@Entity
@Table(name = "phase_date")
class PhaseDateRow extends KeyedEntity<PhaseKey> {

    @EmbeddedId
    private PhaseKey key;
    private String name;
    private LocalDate opens;
    private LocalDate due;
    private boolean enabled;
    @Version
    private int version;

    protected PhaseDateRow() {
    }

    /** A further occasion of a phase. */
    PhaseDateRow(PhaseKey key, String name, DateRange range) {
        this.key = key;
        this.name = name;
        this.enabled = true;
        moveTo(range);
    }

    @Override
    protected PhaseKey key() {
        return key;
    }

    PhaseDates with(PhaseDefinition phase) {
        return new PhaseDates(key, phase, name == null ? phase.name() : name, opens, due, enabled, version);
    }

    void moveTo(DateRange range) {
        opens = range.from();
        due = range.to();
    }
}
