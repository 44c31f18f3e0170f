package city.nenrin.lane.handover;

import city.nenrin.organization.Actor;
import java.util.Set;

/**
 * One section of every post's handover paper: what a topic has in hand for a post. Sections stand in the order of their
 * {@code @Order}: below 100 what is common to all lanes, then lane by lane.
 */
public interface HandoverPart {

    /**
     * The section for one post, as it stands now. Who may read the paper has been decided; what is kept from some of its
     * readers the part leaves out.
     *
     * @param reader who reads
     * @param post   code of the post
     * @param units  codes of its unit with everything below; empty where the post is about the whole city
     */
    HandoverSection of(Actor reader, String post, Set<String> units);
}
