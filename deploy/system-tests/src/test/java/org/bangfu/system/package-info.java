/**
 * Stories told to the whole suite over HTTP and Kafka: started by the command line, killed, and
 * counted again.
 */
package org.bangfu.system;
