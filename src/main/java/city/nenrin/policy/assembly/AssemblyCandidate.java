package city.nenrin.policy.assembly;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A programme on the list that the assembly chooses from, as it was handed in. */
@Entity
@Immutable
@Table(name = "assembly_candidate")
public class AssemblyCandidate extends KeyedEntity<AssemblyCandidate.Key> {

    /** Which programme on which list. */
    @Embeddable
    public record Key(int cycle, String phaseKey, String programmeCode) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String name;
    private String measureCode;
    private String section;
    @Column(name = "has_model")
    private boolean withModel;

    protected AssemblyCandidate() {
    }

    AssemblyCandidate(Key key, String name, String measureCode, String section, boolean withModel) {
        this.key = key;
        this.name = name;
        this.measureCode = measureCode;
        this.section = section;
        this.withModel = withModel;
    }

    @Override
    public Key key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String measureCode() {
        return measureCode;
    }

    /** Code of the section in charge. */
    public String section() {
        return section;
    }

    /** Whether the measure that it belongs to has a logic model. */
    public boolean withModel() {
        return withModel;
    }
}
