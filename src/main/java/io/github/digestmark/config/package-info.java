/**
 * What people configure: {@code .digestmark.yml}.
 *
 * <pre>{@code
 * file -> Configurations (finds it) -> Configuration -> LintOptions for each digest
 * }</pre>
 *
 * <p>A {@linkplain io.github.digestmark.config.ConfigurationFile#schema JSON Schema} says what may
 * be in it, and is what checks it. Reading needs {@code org.snakeyaml:snakeyaml-engine} and {@code
 * com.networknt:json-schema-validator}, optional for users of the library.
 */
@NullMarked
package io.github.digestmark.config;

import org.jspecify.annotations.NullMarked;
