package city.nenrin.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.nenrin.demo.DemoUsers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who has logged in and works in Tasklist, in a browser of their own. */
public final class TasklistUser {

    private static final double PATIENCE = 120_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page page;
    private final String site;

    private TasklistUser(Page page, String site) {
        this.page = page;
        this.site = site;
    }

    /** Logs in through the login page. */
    public static TasklistUser login(Chromium chromium, String site, String person) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Page page = chromium.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(site + "/login");
        TasklistUser user = new TasklistUser(page, site);
        user.enterPassword(person);
        page.waitForURL(Pattern.compile(".*:\\d+/(cycle.*)?"));
        return user;
    }

    /** Waits for the login page, as when a session has ended, and logs in there. */
    public void enterPassword(String person) {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(DemoUsers.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ログイン")).click();
    }

    public Page page() {
        return page;
    }

    /** Opens a page of the site, for example {@code /cycle}. */
    public Response go(String path) {
        return page.navigate(site + path);
    }

    /** Opens Tasklist with this task, as a link in a message would, and waits until its form is drawn. */
    public FormInBrowser open(String taskId, JsonNode form, Map<String, Object> shown) {
        forgetForm();
        go("/camunda/app/tasklist/default/#/?task=" + taskId);
        return drawn(form, shown);
    }

    /** Opens the start form of the process with this name. */
    public FormInBrowser start(String process, JsonNode form, Map<String, Object> shown) {
        forgetForm();
        go("/camunda/app/tasklist/default/");
        page.locator(".start-process-action a").click();
        page.locator(".modal-content").getByText(process, new Locator.GetByTextOptions().setExact(true)).first().click();
        return drawn(form, shown);
    }

    /** Takes the task that is open; the form is drawn anew for its holder. */
    public FormInBrowser claim(JsonNode form, Map<String, Object> shown) {
        forgetForm();
        page.locator(".nenrin-task-header .claim").click();
        return drawn(form, shown);
    }

    private void forgetForm() {
        page.evaluate("document.querySelectorAll('.fjs-form').forEach(form => { form.dataset.past = '' })");
    }

    private FormInBrowser drawn(JsonNode form, Map<String, Object> shown) {
        page.locator(".fjs-form:not([data-past])").waitFor();
        return new FormInBrowser(page, form, shown);
    }

    /** The button that ends the task, or begins the process. */
    public Locator complete() {
        return page.locator(".modal-content .btn-primary:visible, .task-details .form-actions .btn-primary:visible").first();
    }

    /** Presses the button and waits for the server's answer. */
    public Response submit() {
        return page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> complete().click());
    }

    /** The same, as if the form had been opened before somebody else changed what it shows. */
    public Response submitStale() {
        String door = "**/submit-form";
        page.route(door, TasklistUser::makeStale);
        try {
            return submit();
        } finally {
            page.unroute(door);
        }
    }

    private static void makeStale(Route route) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(route.request().postData());
            ObjectNode version = (ObjectNode) body.path("variables").path("dataVersion");
            version.put("value", "before:1");
            route.resume(new Route.ResumeOptions().setPostData(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Tasklist tells at its edge. */
    public Locator notice() {
        return page.locator("[notifications-panel] .alert");
    }

    /** Waits patiently for something. */
    public static LocatorAssertions eventually(Locator locator) {
        return assertThat(locator);
    }
}
