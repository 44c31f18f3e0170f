/** Logic models, their versions, differences and quality warnings. */
@NamedInterface("logicmodel")
package city.nenrin.policy.logicmodel;

import org.springframework.modulith.NamedInterface;
