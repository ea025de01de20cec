package io.github.digestmark.cli.command.convert;

import io.github.digestmark.convert.feed.FeedOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@code convert} was asked to do.
 *
 * @param to what digests become
 * @param from what files hold, or null where their names tell
 * @param output a file or a folder, or null for standard output
 * @param excel whether CSV is for spreadsheet programs
 * @param feed what a feed says about itself; a page has the same title
 */
record ConvertSettings(
    ConvertFormat to,
    @Nullable ConvertFormat from,
    @Nullable String output,
    boolean excel,
    FeedOptions feed) {}
