/**
 * Households and their members: registering, changing, verifying, and the three states that run
 * side by side (file, poverty, monitoring), each step kept with its date, actor and reason.
 */
@NullMarked
package org.bangfu.registry.household;

import org.jspecify.annotations.NullMarked;
