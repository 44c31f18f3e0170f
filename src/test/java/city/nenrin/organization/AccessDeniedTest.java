package city.nenrin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;

/** A page that forgets to say that something is not for its reader does not look like a breakdown. */
class AccessDeniedTest {

    @Test
    void isAnsweredAsForbiddenByThePagesThatDoNotCatchIt() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new ResponseStatusExceptionResolver().resolveException(new MockHttpServletRequest(), answer, null,
                new AccessDenied(DataKind.FOLLOW_UP, "閲覧できません。"));
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.FORBIDDEN.value());
    }
}
