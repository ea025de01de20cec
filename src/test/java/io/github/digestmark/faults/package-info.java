/**
 * Faults around digestmark, which runs unattended and writes to files. Each test is a fault and its
 * outcome; the files in {@code target/faults} list them.
 */
package io.github.digestmark.faults;
