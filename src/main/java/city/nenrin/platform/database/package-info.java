/** The database that comes with the program, for demos, rehearsals and trials. */
@NamedInterface("database")
package city.nenrin.platform.database;

import org.springframework.modulith.NamedInterface;
