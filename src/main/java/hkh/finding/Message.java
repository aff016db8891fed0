package hkh.finding;

import java.util.List;

/**
 * A sentence for a person, named by its key in the message bundles, with its arguments: numbers, texts, or messages.
 *
 * <p>It becomes text only where it is shown, so the same finding reads in Vietnamese or in English.
 */
public record Message(String key, List<Object> arguments) {

    /** Says nothing. */
    public static final Message NONE = new Message("", List.of());

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
