package hkh.submission;

/** A file as it was received: its name relative to the inbox, with slashes, and the SHA-256 of its bytes in hex. */
public record SourceFile(String name, String sha256) {}
