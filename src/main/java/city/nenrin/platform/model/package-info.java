/** What BPMN models may call. */
@NamedInterface("model")
package city.nenrin.platform.model;

import org.springframework.modulith.NamedInterface;
