/** WeChat Pay, version 3 of its API, through its own SDK. */
@NullMarked
package org.bangfu.payment.provider.wechat;

import org.jspecify.annotations.NullMarked;
