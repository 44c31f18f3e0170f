package city.nenrin.platform.identity;

/** Keeps for the auditor what happens at the login. Implemented by the module that owns the audit. */
public interface LoginWitness {

    /**
     * Logins are slowed down because too many failed.
     *
     * @param account login name as it was typed, or {@code "?"} where it can be none
     * @param address network address that the login came from
     */
    void slowedDown(String account, String address);
}
