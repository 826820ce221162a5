using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>A part of a compiled template. It writes itself, bound to the data in scope.</summary>
internal abstract class TemplateNode
{
    /// <summary>Writes the value of a property, or the whole card. False: there is nothing to write, and nothing was written.</summary>
    public abstract bool WriteValue(Expansion expansion);

    /// <summary>Writes the item or items that this part gives an array; <paramref name="first"/> says whether a comma has to come before.</summary>
    public virtual void WriteItems(Expansion expansion, ref bool first)
    {
        var before = expansion.Output.Length;
        if (!first)
        {
            expansion.Output.Write((byte)',');
        }

        if (WriteValue(expansion))
        {
            first = false;
        }
        else
        {
            expansion.Output.TakeBackTo(before);
        }
    }
}

/// <summary>A part without expressions: its JSON, ready to be copied.</summary>
internal sealed class LiteralNode(byte[] json) : TemplateNode
{
    public ReadOnlySpan<byte> Json => json;

    public override bool WriteValue(Expansion expansion)
    {
        expansion.Output.Write(json);
        return true;
    }
}

/// <summary>A string that is one expression and nothing else: its value keeps its JSON type.</summary>
internal sealed class ExpressionNode(TextExpression expression) : TemplateNode
{
    public override bool WriteValue(Expansion expansion)
    {
        var value = expression.Expression.Evaluate(expansion.Scope, substitute: true);
        if (value.Kind == OperandKind.Undefined)
        {
            return false;
        }

        if (value.Kind == OperandKind.Fault)
        {
            value = Operand.From(expression.Source);
        }

        value.WriteJson(expansion.Output);
        return true;
    }
}

/// <summary>Text with expressions in it. One that cannot be evaluated stays in the text as it was written.</summary>
internal sealed class TextNode(TextPart[] parts) : TemplateNode
{
    public override bool WriteValue(Expansion expansion)
    {
        var output = expansion.Output;
        output.Write((byte)'"');
        foreach (var part in parts)
        {
            if (part.Expression is not { } expression)
            {
                output.Write(part.Escaped);
                continue;
            }

            var value = expression.Expression.Evaluate(expansion.Scope, substitute: true);
            (value.Kind == OperandKind.Fault ? Operand.From(expression.Source) : value).WriteText(output);
        }

        output.Write((byte)'"');
        return true;
    }
}

internal sealed class ArrayNode(TemplateNode[] items) : TemplateNode
{
    public override bool WriteValue(Expansion expansion)
    {
        var first = true;
        expansion.Output.Write((byte)'[');
        foreach (var item in items)
        {
            item.WriteItems(expansion, ref first);
        }

        expansion.Output.Write((byte)']');
        return true;
    }
}
