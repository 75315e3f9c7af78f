/**
 * 支付宝, the gateway of its open platform with RSA2, by the JDK alone: its SDK is thirty megabytes
 * and 27 000 classes for three calls, and logs by a library that this build bans.
 */
@NullMarked
package org.bangfu.payment.provider.alipay;

import org.jspecify.annotations.NullMarked;
