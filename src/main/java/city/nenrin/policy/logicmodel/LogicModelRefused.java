package city.nenrin.policy.logicmodel;

/** What was asked for cannot be done with this logic model; the message is Japanese and for the user. */
public class LogicModelRefused extends IllegalArgumentException {
    public LogicModelRefused(String message) {
        super(message);
    }
}
