/**
 * What is told here in confidence: phones and ID numbers of helpers, why a household needs help,
 * and who makes a wish. Each is sealed under a key of the person or household that it is about.
 */
@NullMarked
package org.bangfu.needs.confidential;

import org.jspecify.annotations.NullMarked;
