package city.nenrin.platform.web;

import city.nenrin.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Pages that hold our scripts and the engine's own bundle, without a server. */
final class ScriptPage {

    private static final String SITE = "http://nenrin.test/camunda/";
    private static final String EMPTY_PAGE = "<!DOCTYPE html><html><body></body></html>";
    private static final String FORM_PAGE = """
            <!DOCTYPE html><html><head><base href="/camunda/app/tasklist/default/" app-root="/camunda" app-name="tasklist">
            <script src="/camunda/lib/runtime.js"></script><script src="/camunda/lib/deps.js"></script>
            </head><body><div id="form"></div></body></html>""";

    private ScriptPage() {
    }

    /** An empty page from which our scripts can be imported. */
    static Page open(Chromium chromium) {
        Page page = chromium.newPage();
        page.route("**/*", ScriptPage::serve);
        page.navigate(SITE + "empty.html");
        return page;
    }

    /** Draws a form by the form-js of the engine's bundle, with our changes of it; it is {@code form} in the page. */
    static void drawForm(Page page, String schema, Map<String, Object> data) {
        page.navigate(SITE + "form.html");
        page.evaluate("""
                async ([schema, data]) => {
                  const { Form } = await import('/camunda/app/tasklist/scripts/nenrin/typing.js');
                  await import('/camunda/app/tasklist/scripts/nenrin/form-texts.js');
                  window.form = new Form({ container: document.getElementById('form') });
                  await form.importSchema(JSON.parse(schema), data);
                }""", List.of(schema, data));
        page.locator(".fjs-form").waitFor();
    }

    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath().replaceFirst("^/camunda/", "");
        String body = path.equals("empty.html") ? EMPTY_PAGE
                : path.equals("form.html") ? FORM_PAGE
                : WebappResources.oursExists(path) ? WebappResources.ours(path)
                : path.startsWith("lib/") ? WebappResources.original(path) : null;
        if (body == null) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        } else {
            route.fulfill(new Route.FulfillOptions().setBody(body)
                    .setContentType(path.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8"));
        }
    }
}
