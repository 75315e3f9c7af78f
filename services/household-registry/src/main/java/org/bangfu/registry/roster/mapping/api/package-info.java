/** Mappings of columns over HTTP. */
@NullMarked
package org.bangfu.registry.roster.mapping.api;

import org.jspecify.annotations.NullMarked;
