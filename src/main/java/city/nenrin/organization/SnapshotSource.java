package city.nenrin.organization;

/** Where {@link Organization} finds the organization's current state. */
interface SnapshotSource {

    Snapshot current();
}
