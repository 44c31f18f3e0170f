package city.nenrin.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PostingRows extends Repository<PostingRow, Long> {

    PostingRow save(PostingRow row);

    void flush();

    List<PostingRow> findByStaffCodeAndPostCode(String staffCode, String postCode);
}
