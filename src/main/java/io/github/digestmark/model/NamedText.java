package io.github.digestmark.model;

/**
 * What a digest says about a paper under a name of its own, such as {@code Motivation}: a further
 * column of a table, or a further label.
 *
 * @param name the name as it is written, without marks around it
 * @param text Markdown source, verbatim; not empty
 */
public record NamedText(String name, String text) {}
