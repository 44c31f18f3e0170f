/** What is held in memory of the database's tables, and how it stays right on every node. */
@NamedInterface("mirror")
package city.nenrin.platform.mirror;

import org.springframework.modulith.NamedInterface;
