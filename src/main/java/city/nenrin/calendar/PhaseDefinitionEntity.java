package city.nenrin.calendar;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code phase_definition}. */
@Entity
@Table(name = "phase_definition")
class PhaseDefinitionEntity {

    @Id
    private String phaseKey;
    private int position;
    @Embedded
    private PhaseDefinition definition;

    protected PhaseDefinitionEntity() {
    }

    /** @param position place in the city's list, from 1 */
    PhaseDefinitionEntity(int position, PhaseDefinition definition) {
        this.phaseKey = definition.key();
        this.position = position;
        this.definition = definition;
    }

    PhaseDefinition definition() {
        return definition;
    }
}
