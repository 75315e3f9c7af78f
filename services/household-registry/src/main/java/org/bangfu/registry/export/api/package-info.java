/** Exports over HTTP. */
@NullMarked
package org.bangfu.registry.export.api;

import org.jspecify.annotations.NullMarked;
