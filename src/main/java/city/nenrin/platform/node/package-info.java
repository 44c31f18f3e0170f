/** What lets several nodes work on one database: mirrors of its tables that stay right, and work that one of them does. */
@NamedInterface("node")
package city.nenrin.platform.node;

import org.springframework.modulith.NamedInterface;
