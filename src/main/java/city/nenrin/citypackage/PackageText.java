package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Faults;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text: UTF-8, with or without a byte order mark. */
final class PackageText {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackageText() {
    }

    /** The text without a byte order mark; empty, with a fault that names the byte, when it is not UTF-8. */
    static Optional<String> decode(String file, byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int lastBreak = text.lastIndexOf('\n');
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            long column = file.endsWith(".csv") ? text.substring(lastBreak + 1).chars().filter(c -> c == ',').count() + 1
                    : text.length() - lastBreak;
            faults.add(file, line, (int) column, "文字コードが UTF-8 ではありません（先頭から%dバイト目、値は 0x%02X）。UTF-8 で保存し直してください"
                    .formatted(in.position() + 1, bytes[in.position()] & 0xFF));
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }
}
