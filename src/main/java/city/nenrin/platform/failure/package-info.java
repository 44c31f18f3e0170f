/** What failed, in the words of the person in front of it: one place for the engine's interface and for our pages. */
package city.nenrin.platform.failure;
