package hkh.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
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
        DigestOutputStream taking = taking(OutputStream.nullOutputStream());
        in.transferTo(taking);
        return of(taking);
    }

    /** A stream that passes bytes on and takes their hash. */
    public static DigestOutputStream taking(OutputStream out) {
        return new DigestOutputStream(out, digest());
    }

    /** The hash of all that was written; asked once, at the end. */
    public static String of(DigestOutputStream written) {
        return HexFormat.of().formatHex(written.getMessageDigest().digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
