package hkh.workspace;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which we know bytes again. */
public final class Hash {

    private Hash() {}

    /** The hash in lower-case hex. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The hash of what a stream gives until its end. */
    static String of(InputStream in) throws IOException {
        Taking taking = new Taking(OutputStream.nullOutputStream());
        in.transferTo(taking);
        return taking.hash();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes bytes on and takes their hash. */
    public static final class Taking extends FilterOutputStream {

        private final MessageDigest digest = digest();

        public Taking(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
        }

        /** The hash of what was written; asked once, at the end. */
        public String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
