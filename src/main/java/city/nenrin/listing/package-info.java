/**
 * Lists of which every row has the same columns: each column is described once, and rows of forms, what is typed into
 * them, workbooks both ways and tables of pages follow from that description.
 */
@ApplicationModule(allowedDependencies = "typed")
package city.nenrin.listing;

import org.springframework.modulith.ApplicationModule;
