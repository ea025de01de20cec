/**
 * The configuration of digestmark: {@code .digestmark.yml}, and limits for its input.
 *
 * <pre>{@code
 * file -> Configurations (finds it) -> Configuration -> ReadOptions, LintOptions and Limits for each digest
 * }</pre>
 *
 * <p>A {@linkplain io.github.digestmark.config.ConfigurationFile#schema JSON Schema} describes the
 * file to editors. Reading needs {@code org.snakeyaml:snakeyaml-engine}, which is optional for
 * users of the library.
 */
@NullMarked
package io.github.digestmark.config;

import org.jspecify.annotations.NullMarked;
