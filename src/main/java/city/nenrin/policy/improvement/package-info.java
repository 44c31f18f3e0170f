/** Work improvement (業務改善): やめる・減らす・変える, with the hours that were saved and who verified them. */
@NamedInterface("improvement")
package city.nenrin.policy.improvement;

import org.springframework.modulith.NamedInterface;
