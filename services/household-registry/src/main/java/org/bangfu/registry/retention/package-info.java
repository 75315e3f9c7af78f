/**
 * How long the registry keeps what it knows, and what it does with what is older. No row goes that
 * a figure is counted from.
 */
@NullMarked
package org.bangfu.registry.retention;

import org.jspecify.annotations.NullMarked;
