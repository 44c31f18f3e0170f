package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code post}; everybody else sees {@link Post}. */
@Entity
@Table(name = "post")
class PostRow {

    @Id
    @Column(name = "code")
    private String code;
    @Column(name = "unit_code")
    private String unitCode;
    @Column(name = "title")
    private String title;
    @Column(name = "rank")
    private int rank;
    @Column(name = "kind")
    private String kind;

    protected PostRow() {
    }

    PostRow(Post value) {
        this.code = value.code();
        this.unitCode = value.unitCode();
        this.title = value.title();
        this.rank = value.rank();
        this.kind = value.kind().code();
    }
}
