/**
 * The form gateway's ports. A form handler is the only way in which a task reads from and writes to the domain:
 * nothing that a person typed reaches the engine's tables.
 */
@NamedInterface("form")
package city.nenrin.platform.form;

import org.springframework.modulith.NamedInterface;
