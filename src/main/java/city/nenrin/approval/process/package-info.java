/** Where a circulating paper meets the instance in whose course it is. */
package city.nenrin.approval.process;
