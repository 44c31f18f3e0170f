package city.nenrin.organization;

/** A proxy was appointed or ended earlier; told inside the transaction of the change. */
public record ProxyChanged(Proxy proxy) {
}
