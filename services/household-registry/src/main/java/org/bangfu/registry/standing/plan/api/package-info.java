/** Plans over HTTP. */
@NullMarked
package org.bangfu.registry.standing.plan.api;

import org.jspecify.annotations.NullMarked;
