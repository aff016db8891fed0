package hkh.document;

/** A document cannot be written because its XHTML or its Word reference is broken; the message says what to repair. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    public DocumentException(String message) {
        super(message);
    }

    public DocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
