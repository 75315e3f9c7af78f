/**
 * What this service keeps of the registry's households: where they live. Needs, aid and donations
 * for a household are refused until it has been heard of.
 */
@NullMarked
package org.bangfu.needs.known.household;

import org.jspecify.annotations.NullMarked;
