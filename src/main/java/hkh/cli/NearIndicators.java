package hkh.cli;

import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.NearWords;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The indicators that a word which is none may mean: to show, never to take. */
final class NearIndicators {

    private NearIndicators() {}

    /** Codes that are nearly the word or hold it, then those of labels that hold its words, the shortest first. */
    static List<String> of(Catalogue catalogue, String word) {
        List<String> codes =
                catalogue.indicators().stream().map(Indicator::code).toList();
        Set<String> near = new LinkedHashSet<>(NearWords.of(word, codes));
        codes.stream().filter(code -> code.contains(word)).forEach(near::add);
        catalogue.indicators().stream()
                .filter(indicator -> isNamed(indicator, word))
                .sorted(Comparator.comparing(indicator -> indicator.labelVi().length()))
                .forEach(indicator -> near.add(indicator.code()));
        return List.copyOf(near);
    }

    /** Whether a word is in the code, in a label or a synonym, with or without accents. */
    static boolean isNamed(Indicator indicator, String word) {
        String sought = TextKey.toneless(word.replace('_', ' '));
        List<String> names = new ArrayList<>(indicator.synonyms());
        names.addAll(List.of(indicator.code().replace('_', ' '), indicator.labelVi(), indicator.labelEn()));
        return names.stream().anyMatch(name -> TextKey.toneless(name).contains(sought));
    }
}
