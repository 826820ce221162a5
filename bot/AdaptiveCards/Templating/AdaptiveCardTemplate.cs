#nullable disable // As in the SDK: a null template expands to null.
using System.Collections;

namespace AdaptiveCards.Templating;

/// <summary>
/// A card template in the Adaptive Cards templating language, compiled once. Expanding is safe from several threads at a time;
/// only <see cref="GetLastTemplateExpansionWarnings"/> then tells of whichever expansion ended last.
/// </summary>
public sealed class AdaptiveCardTemplate
{
    private readonly TemplateNode card;
    private ArrayList warnings = [];

    /// <param name="jsonTemplate">The template as JSON text, or an object that serialises to it.</param>
    /// <exception cref="AdaptiveTemplateException">The template is not JSON, or an expression in it has a syntax fault or an unknown function.</exception>
    public AdaptiveCardTemplate(object jsonTemplate)
        : this(JsonData.ToJson(jsonTemplate))
    {
    }

    /// <inheritdoc cref="AdaptiveCardTemplate(object)"/>
    public AdaptiveCardTemplate(string jsonTemplate) => card = jsonTemplate is null ? null : TemplateCompiler.Compile(jsonTemplate);

    /// <summary>Expands without data: expressions that need some stay in the text as they are.</summary>
    public string Expand() => Expand(new EvaluationContext());

    /// <param name="nullSubstitutionOption">Given the path of a missing or null value, says what stands in its place; by default its expression.</param>
    /// <exception cref="AdaptiveTemplateException">The data is not JSON.</exception>
    public string Expand(EvaluationContext context, Func<string, object> nullSubstitutionOption = null)
    {
        if (card is null)
        {
            return null;
        }

        using var root = JsonData.Open(context?.Root, "$root");
        using var host = JsonData.Open(context?.Host, "$host");
        using var expansion = new Expansion(root.Value, host.Value, nullSubstitutionOption);
        var written = expansion.Expand(card);
        Volatile.Write(ref warnings, expansion.Warnings);
        return written;
    }

    /// <inheritdoc cref="Expand(EvaluationContext, Func{string, object})"/>
    public string Expand(object rootData, Func<string, object> nullSubstitutionOption = null) =>
        Expand(new EvaluationContext(rootData), nullSubstitutionOption);

    /// <inheritdoc cref="Expand(EvaluationContext, Func{string, object})"/>
    public string Expand(string rootJson, Func<string, object> nullSubstitutionOption = null) =>
        Expand(new EvaluationContext(rootJson), nullSubstitutionOption);

    /// <summary>Conditions that were no condition (not true or false), so that their objects were left out.</summary>
    public ArrayList GetLastTemplateExpansionWarnings() => Volatile.Read(ref warnings);
}
