/**
 * Payment providers to try against: it speaks WeChat Pay's version 3 and Alipay's gateway, with
 * keys made on this machine, and tells late, twice, in the wrong order or wrongly when it is asked
 * to. No real provider is reached by it.
 */
@NullMarked
package org.bangfu.sandbox;

import org.jspecify.annotations.NullMarked;
