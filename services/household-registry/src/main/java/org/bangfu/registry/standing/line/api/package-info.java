/** Lines over HTTP. */
@NullMarked
package org.bangfu.registry.standing.line.api;

import org.jspecify.annotations.NullMarked;
