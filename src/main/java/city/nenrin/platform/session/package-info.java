/** Sessions that every node knows. */
package city.nenrin.platform.session;
