package city.nenrin.testing;

import city.nenrin.platform.time.JapanTime;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Tests do not start by the program's main, so that they are set in Japan here. */
public class JapanForTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JapanTime.setDefault();
    }
}
