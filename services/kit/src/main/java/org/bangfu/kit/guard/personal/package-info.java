/**
 * Personal data: never printed, masked unless asked for by name, sealed under a key of the person
 * that they are about, and found by a keyed index.
 */
@NullMarked
package org.bangfu.kit.guard.personal;

import org.jspecify.annotations.NullMarked;
