using System.Collections;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>One expansion of a template: the scope that expressions see, and the JSON written so far.</summary>
internal sealed class Expansion(Operand root, Operand host, Func<string, object?>? substitution) : IDisposable
{
    public Scope Scope { get; } = new(root, host, substitution);

    public Utf8Output Output { get; } = new();

    public ArrayList Warnings { get; } = [];

    public string Expand(TemplateNode card)
    {
        if (!card.WriteValue(this))
        {
            Output.Write("null"u8);
        }

        return Output.ToString();
    }

    public void Dispose() => Output.Dispose();
}
