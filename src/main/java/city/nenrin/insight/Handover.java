package city.nenrin.insight;

import city.nenrin.lane.handover.HandoverSection;
import java.util.List;

/**
 * 引継書: what a post has in hand, as a value that is printed at a transfer.
 *
 * @param post    code of the post
 * @param title   for example 「福祉課長」
 * @param unit    name of its unit
 * @param holders names of those who hold the post today
 */
public record Handover(String post, String title, String unit, List<String> holders, List<HandoverSection> sections) {
}
