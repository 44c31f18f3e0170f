/** What a lane says in the handover paper (引継書) of a post. */
@NamedInterface("handover")
package city.nenrin.lane.handover;

import org.springframework.modulith.NamedInterface;
