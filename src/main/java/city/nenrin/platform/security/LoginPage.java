package city.nenrin.platform.security;

import java.security.Principal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the one login and logout. */
@Controller
@ConditionalOnWebApplication
class LoginPage {

    private final LoginSettings settings;

    LoginPage(LoginSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) String error, Model model) {
        LoginRefusal.of(error).ifPresent(refusal -> model.addAttribute("refusal", refusal.text()));
        model.addAttribute("form", settings.byForm());
        model.addAttribute("provider", settings.oidc().used() ? OidcLogin.START : null);
        return "login";
    }

    /** Asks first: an address that somebody else wrote may not log anybody out. */
    @GetMapping("/logout")
    String logout(Principal user) {
        return user == null ? "redirect:/login" : "logout";
    }
}
