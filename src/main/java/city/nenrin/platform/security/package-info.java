/** The one login, and what it gives to whom. */
@NamedInterface("security")
package city.nenrin.platform.security;

import org.springframework.modulith.NamedInterface;
