/**
 * Trials: things befall servers under load (killed, a silent network, a broken database, a node that dies), and what
 * people were told is compared with what is there.
 */
@NamedInterface("trial")
package city.nenrin.rehearsal.trial;

import org.springframework.modulith.NamedInterface;
