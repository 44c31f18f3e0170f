package city.nenrin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A body larger than anything that people send is refused by its length, before anybody reads it. */
class BodyLimitTest {

    private static final String SUBMIT = "/camunda/api/engine/engine/default/task/1/submit-form";
    private static final String UPLOAD = "/kpi/grid/2027/kpi-check-march/welfare-01";

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void aBodyOf300MegabytesIsRefusedUnread() throws Exception {
        new BodyLimit().doFilter(request(SUBMIT, 300L << 20), response, chain);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("送られた内容が大きすぎます。一度に送れるのは2MBまでです。");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void aBodyWithoutALengthIsReadAsFarAsTheLimit() throws Exception {
        MockHttpServletRequest request = request(SUBMIT, -1);
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent(new byte[3 << 20]);
        new BodyLimit().doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void aShortBodyWithoutALengthIsHandedOn() throws Exception {
        MockHttpServletRequest request = request(SUBMIT, -1);
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        new BodyLimit().doFilter(request, response, chain);
        assertThat(chain.getRequest().getInputStream().readAllBytes()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUploadThatIsTooLargeIsSaidToBe() throws Exception {
        new BodyLimit().doFilter(request(UPLOAD, 3L << 20), response, chain);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(ErrorPages.Words.of(HttpStatus.PAYLOAD_TOO_LARGE).title()).isEqualTo("送られた内容が大きすぎます");
        assertThat(chain.getRequest()).isNull();
    }

    private static MockHttpServletRequest request(String path, long length) {
        return new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
    }
}
