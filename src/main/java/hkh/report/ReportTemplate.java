package hkh.report;

import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import hkh.finding.HkhException;
import hkh.finding.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker, confined: templates see the report and nothing else, cannot make objects or reach files, and a name they
 * misspell stops the report with file and line.
 */
public final class ReportTemplate {

    /** Where templates come from: the workspace's own, then the built-in ones. */
    @FunctionalInterface
    public interface Source {

        /** The bytes of a template file; empty when there is none of that name. */
        Optional<byte[]> find(String name) throws HkhException;
    }

    private final Configuration configuration;
    private final Source source;
    private final Set<String> looked = new HashSet<>();

    public ReportTemplate(Source source) {
        this.source = source;
        Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
        settings.setTemplateLoader(new SourceLoader(source));
        settings.setLocalizedLookup(false);
        settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
        settings.setLocale(Locale.forLanguageTag("vi-VN"));
        settings.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setWrapUncheckedExceptions(true);
        settings.setFallbackOnNullLoopVariable(false);
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        wrapper.setExposeFields(false);
        settings.setObjectWrapper(wrapper.build());
        configuration = settings;
    }

    /**
     * Renders a template ({@code tong-ket-nam}) to XHTML.
     *
     * @throws HkhException when there is no such template, when it is wrong or does what no template may ({@link
     *     TemplateLint}), with file, line and expression
     */
    public String render(String name, AnnualReport report) throws HkhException {
        return render(name, report, ReadableNames.of(report));
    }

    /** Renders the template of a letter ({@code phan-hoi}) to XHTML, likewise. */
    public String render(String name, Letter letter) throws HkhException {
        return render(name, letter, ReadableNames.ofLetter());
    }

    private String render(String name, Object content, ReadableNames readable) throws HkhException {
        String file = name + ".ftlh";
        StringWriter out = new StringWriter();
        try {
            Template template = configuration.getTemplate(file);
            if (looked.add(file)) {
                new TemplateLint(source, readable).check(file, content.getClass());
            }
            template.process(Map.of("r", content), out);
            return out.toString();
        } catch (ParseException e) {
            throw broken(e);
        } catch (TemplateException e) {
            if (e.getCause() instanceof ParseException inner) {
                throw broken(inner);
            }
            String what = e.getBlamedExpressionString();
            String where = e.getTemplateSourceName() == null ? file : e.getTemplateSourceName();
            Integer line = e.getLineNumber() == null ? Integer.valueOf(0) : e.getLineNumber();
            throw new HkhException(
                    Message.of("template.failed", where, line, what == null ? e.getMessageWithoutStackTop() : what), e);
        } catch (StackOverflowError e) {
            throw new HkhException(Message.of("template.endless", file), e);
        } catch (IOException e) {
            throw new HkhException(Message.of("template.failed", file, 0, String.valueOf(e.getMessage())), e);
        }
    }

    /** The first line says what is wrong; the rest lists what the grammar would have liked. */
    private static HkhException broken(ParseException e) {
        String[] lines = e.getEditorMessage().split("\n", 2);
        return new HkhException(Message.of("template.broken", e.getTemplateName(), e.getLineNumber(), lines[0]), e);
    }

    /** Hands FreeMarker the bytes of a source. */
    private record SourceLoader(Source source) implements TemplateLoader {

        @Override
        public @Nullable Object findTemplateSource(String name) throws IOException {
            try {
                return source.find(name)
                        .map(bytes -> new Text(name, new String(bytes, StandardCharsets.UTF_8)))
                        .orElse(null);
            } catch (HkhException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public long getLastModified(Object template) {
            return 0;
        }

        @Override
        public Reader getReader(Object template, String encoding) {
            return new StringReader(((Text) template).text());
        }

        @Override
        public void closeTemplateSource(Object template) {}
    }

    private record Text(String name, String text) {}
}
