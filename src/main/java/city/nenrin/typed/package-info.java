/**
 * What people type, paste or bring in by workbooks, read as a person reads it: numbers, dates and cells. Bounds stand
 * here, before anything is converted. Here is also how it is refused, and how numbers and amounts are written again.
 */
@ApplicationModule(allowedDependencies = {})
package city.nenrin.typed;

import org.springframework.modulith.ApplicationModule;
