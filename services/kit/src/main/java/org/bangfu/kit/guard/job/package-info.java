/** What a service does again and again of itself, and how that ends with the service. */
@NullMarked
package org.bangfu.kit.guard.job;

import org.jspecify.annotations.NullMarked;
