/**
 * Consumption aid (消费扶贫): what households produce is sold, and what each of them earned is known.
 */
@NullMarked
package org.bangfu.consumption;

import org.jspecify.annotations.NullMarked;
