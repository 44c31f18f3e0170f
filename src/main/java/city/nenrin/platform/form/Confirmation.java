package city.nenrin.platform.form;

import java.util.function.Consumer;

/**
 * Confirm or send back: the answer of a form on which somebody confirms what another one did, or sends it back and says
 * why.
 *
 * @param reason why it is sent back; null where it was confirmed
 */
public record Confirmation(boolean confirmed, String reason) {

    /**
     * The usual form: {@code verdict} says {@code approve}, or what is sent back needs a {@code reason}.
     *
     * @throws city.nenrin.typed.Refused if it is sent back without one
     */
    public static Confirmation of(FormValues values) {
        return of(values, "approve");
    }

    /** The same, where {@code verdict} confirms by another word. */
    public static Confirmation of(FormValues values, String confirming) {
        return of(values, "verdict", confirming, "reason", "差し戻すときは必要です。");
    }

    /**
     * A form with fields of its own.
     *
     * @param field      key of the field that holds the answer
     * @param confirming the answer that confirms; every other one sends back
     * @param reason     key of the field that says why
     * @param when       when the reason is needed, as a sentence
     * @throws city.nenrin.typed.Refused if it is sent back without a reason
     */
    public static Confirmation of(FormValues values, String field, String confirming, String reason, String when) {
        boolean confirmed = values.requiredText(field).equals(confirming);
        return new Confirmation(confirmed, confirmed ? null : values.requiredText(reason, when));
    }

    /**
     * Does the one or the other.
     *
     * @return whether it was confirmed, as gateways of models ask it
     */
    public boolean settle(Runnable confirm, Consumer<String> sendBack) {
        if (confirmed) {
            confirm.run();
        } else {
            sendBack.accept(reason);
        }
        return confirmed;
    }
}
