package hkh.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the program, {@code hkh/NAME_LANGUAGE.properties}. Java's own way to them also looks for a bundle of no
 * language, and opens every jar in vain.
 */
public final class Bundle {

    private static final Map<String, ResourceBundle> READ = new ConcurrentHashMap<>();

    private Bundle() {}

    /**
     * The texts of a name in a language; read once.
     *
     * @param language {@code vi} or {@code en}
     */
    public static ResourceBundle of(String name, Locale language) {
        return READ.computeIfAbsent(name + "_" + language.getLanguage() + ".properties", Bundle::read);
    }

    private static ResourceBundle read(String file) {
        try (InputStream in = Bundle.class.getResourceAsStream("/hkh/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + file);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
