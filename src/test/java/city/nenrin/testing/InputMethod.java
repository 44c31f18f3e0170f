package city.nenrin.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A Japanese input method at the field that has the focus, by the events that a real one sends. */
public final class InputMethod {

    private final CDPSession browser;

    public InputMethod(Page page) {
        browser = page.context().newCDPSession(page);
    }

    /** Shows a text, underlined, that is not handed over yet. */
    public void compose(String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        browser.send("Input.imeSetComposition", composition);
    }

    /** Hands a text over in place of what is being composed. */
    public void commit(String text) {
        JsonObject insertion = new JsonObject();
        insertion.addProperty("text", text);
        browser.send("Input.insertText", insertion);
    }

    /** Composes a text character by character and hands it over. */
    public void type(String text) {
        for (int end = 1; end <= text.length(); end++) {
            compose(text.substring(0, end));
        }
        commit(text);
    }
}
