/**
 * The contracts of the last release, held against those of now: whatever a client or consumer would
 * trip over that keeps to what was released.
 */
@NullMarked
package org.bangfu.contract.change;

import org.jspecify.annotations.NullMarked;
