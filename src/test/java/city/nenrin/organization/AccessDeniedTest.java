package city.nenrin.organization;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A page that forgets to say that something is not for its reader does not look like a breakdown. */
class AccessDeniedTest {

    /** Such a page; no component, so that the application does not have it. */
    static class Forgetful {

        @GetMapping("/forgetful")
        @ResponseBody
        String show() {
            throw new AccessDenied(DataKind.FOLLOW_UP, "閲覧できません。");
        }
    }

    @Test
    void isAnsweredAsForbidden() throws Exception {
        MockMvcBuilders.standaloneSetup(new Forgetful()).build().perform(get("/forgetful")).andExpect(status().isForbidden());
    }
}
