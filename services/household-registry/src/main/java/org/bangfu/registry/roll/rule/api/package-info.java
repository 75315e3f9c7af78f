/** Rules of the roll over HTTP. */
@NullMarked
package org.bangfu.registry.roll.rule.api;

import org.jspecify.annotations.NullMarked;
