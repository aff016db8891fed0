package hkh.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a word that can be a Vietnamese syllable by how it is built: an initial, a rhyme and a tone, where a rhyme that
 * ends in c, ch, p or t has only sắc or nặng. It need not be in any dictionary.
 */
final class Syllables {

    /** The longest first, so that "ngh" is not taken for "n". */
    private static final String[] INITIALS = {
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "r", "s", "t", "v", "x", ""
    };

    private static final Set<String> RHYMES = Set.of(
            ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep"
                            + " et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu"
                            + " y yêm yên yêng yêt yêu ynh ych yt yn yu ya o oc oi om on ong op ot ooc oong oa oac oach"
                            + " oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn"
                            + " ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc"
                            + " uôi uôm uôn uông uôt uơ uy uya uych uyn uynh uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt"
                            + " ưu ươc ươi ươm ươn ương ươp ươt ươu")
                    .split(" "));

    private static final int LONGEST = 7;
    private static final int LATIN = 0x24F;
    private static final int LATIN_WITH_TONES = 0x1E00;
    private static final int LETTERS = 0x1F00;
    private static final int LEVEL = 0;
    private static final int ACUTE = 2;
    private static final int DOT = 5;
    /** The combining marks of the tones, by their number from 1 on. */
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    /** Of each letter, the same in small and without its tone, and the number of the tone. */
    private static final char[] BASE = new char[LETTERS];

    private static final byte[] TONE = new byte[LETTERS];

    static {
        for (char letter = 0; letter < LETTERS; letter++) {
            BASE[letter] = letter;
            if (letter > LATIN && letter < LATIN_WITH_TONES) {
                continue;
            }
            String lower = String.valueOf(letter).toLowerCase(Locale.ROOT);
            String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
            StringBuilder base = new StringBuilder();
            for (int i = 0; i < decomposed.length(); i++) {
                int tone = i == 0 ? -1 : TONES.indexOf(decomposed.charAt(i));
                if (tone < 0) {
                    base.append(decomposed.charAt(i));
                } else {
                    TONE[letter] = (byte) (tone + 1);
                }
            }
            String composed = Normalizer.normalize(base, Normalizer.Form.NFC);
            BASE[letter] = composed.length() == 1 ? composed.charAt(0) : letter;
        }
    }

    private Syllables() {}

    /** Whether a word, in composed letters, can be one syllable. */
    static boolean isSyllable(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        StringBuilder base = new StringBuilder(LONGEST);
        int tone = LEVEL;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= LETTERS || (tone != LEVEL && TONE[c] != LEVEL)) {
                return false;
            }
            tone += TONE[c];
            base.append(BASE[c]);
        }
        return isSpelled(base.toString(), tone);
    }

    private static boolean isSpelled(String base, int tone) {
        for (String initial : INITIALS) {
            if (base.startsWith(initial)) {
                String rhyme = base.substring(initial.length());
                if (RHYMES.contains(rhyme) && suits(initial, rhyme) && (!isStopped(rhyme) || isSharp(tone))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh. */
    private static boolean suits(String initial, String rhyme) {
        boolean front = "eêiy".indexOf(rhyme.charAt(0)) >= 0;
        return switch (initial) {
            case "c", "ng" -> !front;
            case "g" -> !front || rhyme.charAt(0) == 'i';
            case "gh", "ngh" -> front;
            default -> true;
        };
    }

    private static boolean isStopped(String rhyme) {
        char last = rhyme.charAt(rhyme.length() - 1);
        return last == 'c' || last == 'p' || last == 't' || rhyme.endsWith("ch");
    }

    private static boolean isSharp(int tone) {
        return tone == ACUTE || tone == DOT;
    }
}
