/**
 * Those who take money, behind one interface: how they are asked, and how what they say is
 * believed.
 */
@NullMarked
package org.bangfu.payment.provider;

import org.jspecify.annotations.NullMarked;
