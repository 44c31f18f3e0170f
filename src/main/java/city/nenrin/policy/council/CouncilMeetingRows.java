package city.nenrin.policy.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CouncilMeetingRows extends Repository<CouncilMeeting, CouncilMeeting.Key> {

    Optional<CouncilMeeting> findById(CouncilMeeting.Key key);

    List<CouncilMeeting> findAllByOrderByHeldOnDesc();

    CouncilMeeting saveAndFlush(CouncilMeeting row);

    Optional<CouncilMeeting> findFirstByViewReportedOnNotNullAndHeldOnBeforeOrderByHeldOnDesc(LocalDate day);
}
