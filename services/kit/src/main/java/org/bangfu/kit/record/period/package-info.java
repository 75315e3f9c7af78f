/** History: how far back who may date things, and which periods are closed. */
@NullMarked
package org.bangfu.kit.record.period;

import org.jspecify.annotations.NullMarked;
