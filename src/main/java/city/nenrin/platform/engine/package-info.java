/** The inside of the engine: gateway, side doors, rights, identity. Others use its few public entry points. */
@NamedInterface("engine")
package city.nenrin.platform.engine;

import org.springframework.modulith.NamedInterface;
