/** What a lane brings to rehearsals: how robots fill in its forms, what they start, and what its report is. */
@NamedInterface("rehearsal")
package city.nenrin.lane.rehearsal;

import org.springframework.modulith.NamedInterface;
