package hkh.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where each {@link WordStyle} is in one reference: Word and LibreOffice change the ids, but keep the names. */
record WordStyles(Map<WordStyle, String> ids) {

    WordStyles {
        ids = Map.copyOf(ids);
    }

    static WordStyles read(String reference, Element styles) throws DocumentException {
        Map<String, String> byName = new HashMap<>();
        styles.elements()
                .filter(style -> style.is("w:style"))
                .forEach(style -> style.child("w:name")
                        .ifPresent(name -> byName.putIfAbsent(
                                key(style.attribute("w:type", "paragraph"), name.attribute("w:val", "")),
                                style.attribute("w:styleId", ""))));
        Map<WordStyle, String> ids = new EnumMap<>(WordStyle.class);
        List<WordStyle> missing = new ArrayList<>();
        for (WordStyle style : WordStyle.values()) {
            String id = byName.get(key(style.type(), style.title()));
            WordStyle standIn = style.standIn();
            if (id == null && standIn != null) {
                id = byName.get(key(standIn.type(), standIn.title()));
            }
            if (id == null) {
                missing.add(style);
            } else {
                ids.put(style, id);
            }
        }
        if (!missing.isEmpty()) {
            throw new DocumentException("%s lacks the %s; create it in Word with exactly this name"
                    .formatted(
                            reference,
                            missing.stream()
                                    .map(style -> "%s style \"%s\"".formatted(style.type(), style.title()))
                                    .collect(Collectors.joining(" and the "))));
        }
        return new WordStyles(ids);
    }

    String id(WordStyle style) {
        String id = ids.get(style);
        if (id == null) {
            throw new IllegalStateException("no style " + style);
        }
        return id;
    }

    private static String key(String type, String name) {
        return type + ":" + name.strip().toLowerCase(Locale.ROOT);
    }
}
