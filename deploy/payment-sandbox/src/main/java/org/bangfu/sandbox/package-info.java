/**
 * A payment provider to try against: it speaks WeChat Pay's version 3, with keys made on this
 * machine, and tells late, twice, in the wrong order or wrongly when it is asked to. No real
 * provider is reached by it.
 */
@NullMarked
package org.bangfu.sandbox;

import org.jspecify.annotations.NullMarked;
