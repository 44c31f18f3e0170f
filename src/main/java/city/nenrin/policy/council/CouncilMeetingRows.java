package city.nenrin.policy.council;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CouncilMeetingRows extends JpaRepository<CouncilMeeting, CouncilMeeting.Key> {

    Optional<CouncilMeeting> findFirstByViewReportedOnNotNullAndHeldOnBeforeOrderByHeldOnDesc(LocalDate day);
}
