package city.nenrin.citypackage.part;

import java.util.Optional;

/** Says whether an import would pull the ground from under running work; implemented by who knows that work. */
public interface ImportGuard {

    /** A Japanese reason why no package may be loaded now; empty when it may. */
    Optional<String> refusal();
}
