package city.nenrin.platform.time;

/** The JVM runs in another time zone than Japan's; the engine stores due dates without one. */
class WrongZoneException extends IllegalStateException {

    WrongZoneException(String zone) {
        super("時間帯が " + zone + " です。");
    }
}
