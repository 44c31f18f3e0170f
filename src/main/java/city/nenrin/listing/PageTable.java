package city.nenrin.listing;

import java.util.List;

/**
 * A list as the table of a page shows it ({@code templates/table.html}).
 *
 * @param headings from left to right
 * @param rows     cells as people read them, empty texts where nothing stands
 */
public record PageTable(List<String> headings, List<List<String>> rows) {
}
