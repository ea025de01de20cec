package io.github.digestmark.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@code convert} was asked to do.
 *
 * @param to what digests become
 * @param from what files hold, or null where their names tell
 * @param output a file or a folder, or null for standard output
 * @param excel whether CSV is for spreadsheet programs
 * @param title the title of a feed or a page, or null
 * @param link the address of a feed's page, or null
 * @param date when a feed was made, or null
 */
record ConvertSettings(
    ConvertFormat to,
    @Nullable ConvertFormat from,
    @Nullable String output,
    boolean excel,
    @Nullable String title,
    @Nullable String link,
    @Nullable Instant date) {}
