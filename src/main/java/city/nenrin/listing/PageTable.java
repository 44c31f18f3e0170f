package city.nenrin.listing;

import java.util.List;

/**
 * A list as the table of a page shows it ({@code templates/table.html}).
 *
 * @param caption  what is listed, for those who do not see the page
 * @param headings from left to right
 * @param rows     cells from left to right
 */
public record PageTable(String caption, List<String> headings, List<List<Cell>> rows) {

    /**
     * A cell.
     *
     * @param text   as people read it; empty where nothing stands
     * @param number whether it is aligned as numbers are
     * @param link   path of the page that it leads to; null for none
     */
    public record Cell(String text, boolean number, String link) {
    }
}
