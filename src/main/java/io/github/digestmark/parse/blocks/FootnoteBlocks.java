package io.github.digestmark.parse.blocks;

import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockParserFactory;

/**
 * CommonMark's footnotes without their references: {@code [^1]: text} is a block, and {@code [^1]}
 * in a text is text.
 *
 * <p>The extension's blocks work with every version of CommonMark. Its references do not: version
 * 0.30 of the extension reads them with a method that CommonMark 0.31 no longer has.
 */
public final class FootnoteBlocks implements Parser.ParserExtension {

  @Override
  public void extend(Parser.Builder builder) {
    Parser.Builder blocksAlone =
        new Parser.Builder() {
          @Override
          public Parser.Builder customBlockParserFactory(BlockParserFactory blocks) {
            builder.customBlockParserFactory(blocks);
            return this;
          }
        };
    blocksAlone.extensions(List.of(FootnotesExtension.create()));
  }
}
