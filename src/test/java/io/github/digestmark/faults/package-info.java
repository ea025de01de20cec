/**
 * What may go wrong around digestmark, which is run unattended and writes to files: each test is a
 * fault and what comes of it. {@code target/faults.txt} lists them.
 */
package io.github.digestmark.faults;
