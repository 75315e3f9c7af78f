/** The retention over HTTP. */
@NullMarked
package org.bangfu.registry.retention.api;

import org.jspecify.annotations.NullMarked;
