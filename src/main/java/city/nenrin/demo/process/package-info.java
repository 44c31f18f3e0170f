/** The clock of the demo. */
package city.nenrin.demo.process;
