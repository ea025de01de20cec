/**
 * Faults around digestmark, which runs unattended and writes to files. Each test is a fault and its
 * outcome; {@code target/faults.txt} lists them.
 */
package io.github.digestmark.faults;
