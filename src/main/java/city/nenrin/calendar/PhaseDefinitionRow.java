package city.nenrin.calendar;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code phase_definition}. */
@Entity
@Table(name = "phase_definition")
class PhaseDefinitionRow extends KeyedEntity<String> {

    @Id
    @Column(name = "phase_key")
    private String phaseKey;
    private int position;
    @Embedded
    private PhaseDefinition definition;

    protected PhaseDefinitionRow() {
    }

    /** @param position place in the city's list, from 1 */
    PhaseDefinitionRow(int position, PhaseDefinition definition) {
        this.phaseKey = definition.key();
        become(position, definition);
    }

    void become(int position, PhaseDefinition definition) {
        this.position = position;
        this.definition = definition;
    }

    @Override
    protected String key() {
        return phaseKey;
    }

    PhaseDefinition definition() {
        return definition;
    }
}
