package hkh.draft;

import hkh.document.ContentTag;
import hkh.figure.Reference;
import hkh.report.BoundTexts;
import hkh.report.PrintForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which total the tag of a content control names, and in which form it is printed. */
public final class BoundTags {

    private static final Pattern CUT = Pattern.compile("(?s).{50,}~[0-9a-f]{8}");

    private final BoundTexts texts;
    private Optional<Map<String, Key>> cut = Optional.empty();

    /** What is printed. */
    public record Key(Reference reference, PrintForm form) {

        @Override
        public String toString() {
            return form == PrintForm.FULL ? reference.toString() : reference + "#" + form.code();
        }
    }

    BoundTags(BoundTexts texts) {
        this.texts = texts;
    }

    /** The total of a tag; empty when it is not written as one, or was cut and nothing in the workspace is cut like that. */
    Optional<Key> of(String tag) {
        if (CUT.matcher(tag).matches()) {
            return Optional.ofNullable(cut().get(tag));
        }
        int hash = tag.lastIndexOf('#');
        Optional<PrintForm> form = hash < 0 ? Optional.empty() : PrintForm.ofCode(tag.substring(hash + 1));
        String reference = form.isPresent() ? tag.substring(0, hash) : tag;
        return Reference.parse(reference).map(found -> new Key(found, form.orElse(PrintForm.FULL)));
    }

    /** Word takes 64 characters, so longer tags are looked up among all there may be. */
    private Map<String, Key> cut() {
        if (cut.isEmpty()) {
            Map<String, Key> found = new HashMap<>();
            texts.references().forEach(reference -> {
                for (PrintForm form : PrintForm.values()) {
                    Key key = new Key(reference, form);
                    String whole = key.toString();
                    String tag = ContentTag.of(whole);
                    if (!tag.equals(whole)) {
                        found.put(tag, key);
                    }
                }
            });
            cut = Optional.of(found);
        }
        return cut.get();
    }
}
