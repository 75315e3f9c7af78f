/** Exports over HTTP. */
@NullMarked
package org.bangfu.kit.export.api;

import org.jspecify.annotations.NullMarked;
