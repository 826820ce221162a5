using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>
/// A property of an object, with its name and colon written out in <paramref name="Prefix"/>; or, without a value, a run of
/// properties that have no expressions in them.
/// </summary>
internal readonly record struct Member(byte[] Prefix, TemplateNode? Value);

/// <summary>
/// An object. With <c>$data</c> it is bound to that value, and where that is an array it is repeated for each item, with
/// <c>$index</c>; with <c>$when</c> it is left out unless that is true.
/// </summary>
internal sealed class ObjectNode(Member[] members, Expression? data, Condition? condition) : TemplateNode
{
    public override bool WriteValue(Expansion expansion)
    {
        var output = expansion.Output;
        var start = output.Length;
        var first = true;
        var written = WriteBound(expansion, ref first);
        switch (written)
        {
            case 0:
                output.Write("null"u8);
                break;
            case > 1:
                // Only now is it known that the one place of a property has to hold several objects.
                output.InsertAt(start, (byte)'[');
                output.Write((byte)']');
                break;
        }

        return true;
    }

    public override void WriteItems(Expansion expansion, ref bool first) => WriteBound(expansion, ref first);

    private int WriteBound(Expansion expansion, ref bool first)
    {
        var scope = expansion.Scope;
        if (data is null)
        {
            return WriteOnce(expansion, ref first) ? 1 : 0;
        }

        var (outerData, outerIndex) = (scope.Data, scope.Index);
        var value = data.Evaluate(scope, substitute: false);
        var written = 0;
        if (value.Kind == OperandKind.List)
        {
            var index = 0;
            foreach (var item in value.Items())
            {
                scope.Data = item;
                scope.Index = index++;
                written += WriteOnce(expansion, ref first) ? 1 : 0;
            }
        }
        else
        {
            scope.Data = value.Kind == OperandKind.Fault ? Operand.Null : value;
            written = WriteOnce(expansion, ref first) ? 1 : 0;
        }

        (scope.Data, scope.Index) = (outerData, outerIndex);
        return written;
    }

    private bool WriteOnce(Expansion expansion, ref bool first)
    {
        if (condition is not null && !condition.Holds(expansion))
        {
            return false;
        }

        var output = expansion.Output;
        if (!first)
        {
            output.Write((byte)',');
        }

        first = false;
        output.Write((byte)'{');
        var firstMember = true;
        foreach (var member in members)
        {
            var before = output.Length;
            if (!firstMember)
            {
                output.Write((byte)',');
            }

            output.Write(member.Prefix);
            if (member.Value is null || member.Value.WriteValue(expansion))
            {
                firstMember = false;
            }
            else
            {
                output.TakeBackTo(before);
            }
        }

        output.Write((byte)'}');
        return true;
    }
}
