/** Insurance over HTTP. */
@NullMarked
package org.bangfu.registry.standing.insurance.api;

import org.jspecify.annotations.NullMarked;
