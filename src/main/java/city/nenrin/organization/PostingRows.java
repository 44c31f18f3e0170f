package city.nenrin.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostingRows extends JpaRepository<PostingRow, Long> {

    List<PostingRow> findByStaffCodeAndPostCode(String staffCode, String postCode);
}
