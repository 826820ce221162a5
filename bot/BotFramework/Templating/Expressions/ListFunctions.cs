using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions on lists, and those that take a text as a list of its letters.</summary>
internal static class ListFunctions
{
    public static IEnumerable<Function> All() =>
    [
        new("createArray", 0, int.MaxValue, static arguments => Operand.From(arguments.ToArray())),
        new("count", 1, 1, Count),
        new("first", 1, 1, static arguments => End(arguments[0], fromEnd: false)),
        new("last", 1, 1, static arguments => End(arguments[0], fromEnd: true)),
        new("join", 2, 3, Join),
        new("contains", 2, 2, Contains),
        new("indexOf", 2, 2, static arguments => IndexOf(arguments, fromEnd: false)),
        new("lastIndexOf", 2, 2, static arguments => IndexOf(arguments, fromEnd: true)),
        new("union", 1, int.MaxValue, static arguments => OnLists(arguments, static lists => Distinct(lists.SelectMany(list => list)))),
        new("intersection", 1, int.MaxValue, static arguments => OnLists(arguments, static lists => lists.Aggregate(Shared))),
        new("unique", 1, 1, static arguments => OnLists(arguments, static lists => Distinct(lists[0]))),
        new("flatten", 1, 2, Flatten),
        new("reverse", 1, 1, Reverse),
        new("skip", 2, 2, static arguments => Slice(arguments[0], arguments[1], Operand.Integer(int.MaxValue))),
        new("take", 2, 2, static arguments => Slice(arguments[0], Operand.Integer(0), arguments[1])),
        new("subArray", 2, 3, SubArray),
        new("sortBy", 1, 2, static arguments => Sort(arguments, descending: false)),
        new("sortByDescending", 1, 2, static arguments => Sort(arguments, descending: true)),
        new("indicesAndValues", 1, 1, IndicesAndValues),
    ];

    private static Operand NotAList() => Operand.Fault("There is no list.");

    private static Operand OnLists(ReadOnlySpan<Operand> arguments, Func<Operand[][], Operand[]> calculate)
    {
        var lists = new Operand[arguments.Length][];
        for (var i = 0; i < lists.Length; i++)
        {
            if (arguments[i].Kind != OperandKind.List)
            {
                return NotAList();
            }

            lists[i] = [.. arguments[i].Items()];
        }

        return Operand.From(calculate(lists));
    }

    private static Operand Count(ReadOnlySpan<Operand> arguments) => arguments[0].Kind switch
    {
        OperandKind.Text => Operand.Integer(arguments[0].Text.Length),
        OperandKind.List or OperandKind.Map => Operand.Integer(arguments[0].Count),
        _ => Operand.Fault("Only lists, objects and texts can be counted."),
    };

    private static Operand End(in Operand value, bool fromEnd) => value switch
    {
        { Kind: OperandKind.Text, Text: { Length: > 0 } text } => Operand.From((fromEnd ? text[^1] : text[0]).ToString()),
        { Kind: OperandKind.List, Count: > 0 } => value.Item(fromEnd ? value.Count - 1 : 0),
        _ => Operand.Undefined,
    };

    /// <summary>join(list, between) or join(list, between, between the last two).</summary>
    private static Operand Join(ReadOnlySpan<Operand> arguments)
    {
        if (arguments[0].Kind != OperandKind.List)
        {
            return NotAList();
        }

        var between = arguments[1].ToText();
        var beforeLast = arguments.Length == 3 ? arguments[2].ToText() : between;
        var joined = new StringBuilder();
        var (count, index) = (arguments[0].Count, 0);
        foreach (var item in arguments[0].Items())
        {
            joined.Append(index == 0 ? "" : index == count - 1 ? beforeLast : between).Append(item.ToText());
            index++;
        }

        return Operand.From(joined.ToString());
    }

    private static Operand Contains(ReadOnlySpan<Operand> arguments)
    {
        var (container, sought) = (arguments[0], arguments[1]);
        return Operand.From((container.Kind, sought.Kind) switch
        {
            (OperandKind.Text, OperandKind.Text) => container.Text.Contains(sought.Text, StringComparison.Ordinal),
            (OperandKind.List, _) => container.Items().Any(item => item.IsEqualTo(sought)),
            (OperandKind.Map, OperandKind.Text) => container.Property(sought.Text, Encoding.UTF8.GetBytes(sought.Text)).Kind != OperandKind.Undefined,
            _ => false,
        });
    }

    private static Operand IndexOf(ReadOnlySpan<Operand> arguments, bool fromEnd)
    {
        var (container, sought) = (arguments[0], arguments[1]);
        if (container.Kind == OperandKind.List)
        {
            var items = container.Items().ToList();
            return Operand.Integer(fromEnd ? items.FindLastIndex(item => item.IsEqualTo(sought)) : items.FindIndex(item => item.IsEqualTo(sought)));
        }

        var areTexts = (container.Kind == OperandKind.Text || container.IsMissing) && (sought.Kind == OperandKind.Text || sought.IsMissing);
        if (!areTexts)
        {
            return Operand.Fault("A text is looked for in a text, or anything in a list.");
        }

        return Operand.Integer(fromEnd
            ? container.Text.LastIndexOf(sought.Text, StringComparison.Ordinal)
            : container.Text.IndexOf(sought.Text, StringComparison.Ordinal));
    }

    private static Operand[] Distinct(IEnumerable<Operand> items)
    {
        List<Operand> distinct = [];
        foreach (var item in items.Where(item => !distinct.Exists(kept => kept.IsEqualTo(item))))
        {
            distinct.Add(item);
        }

        return [.. distinct];
    }

    private static Operand[] Shared(Operand[] left, Operand[] right) =>
        Distinct(left.Where(item => Array.Exists(right, other => other.IsEqualTo(item))));

    private static Operand Flatten(ReadOnlySpan<Operand> arguments)
    {
        var levels = arguments.Length == 2 ? arguments[1] : Operand.Integer(int.MaxValue);
        return levels.IsNumber ? OnLists(arguments[..1], lists => Flatten(lists[0], (int)levels.Number)) : Operand.Fault("How deep has to be a whole number.");
    }

    private static Operand[] Flatten(Operand[] items, int levels) =>
        [.. items.SelectMany(item => item.Kind == OperandKind.List && levels > 0 ? Flatten([.. item.Items()], levels - 1) : [item])];

    private static Operand Reverse(ReadOnlySpan<Operand> arguments) => arguments[0].Kind switch
    {
        OperandKind.Text => Operand.From(string.Concat(arguments[0].Text.Reverse())),
        OperandKind.List => Operand.From([.. arguments[0].Items().Reverse()]),
        _ => NotAList(),
    };

    private static Operand Slice(in Operand value, in Operand skip, in Operand take)
    {
        if (!skip.IsNumber || !take.IsNumber)
        {
            return Operand.Fault("How many has to be a whole number.");
        }

        var (from, count) = ((int)Math.Clamp(skip.Number, 0, int.MaxValue), (int)Math.Clamp(take.Number, 0, int.MaxValue));
        return value.Kind switch
        {
            OperandKind.List => Operand.From([.. value.Items().Skip(from).Take(count)]),
            OperandKind.Text => Operand.From(string.Concat(value.Text.Skip(from).Take(count))),
            _ => NotAList(),
        };
    }

    private static Operand SubArray(ReadOnlySpan<Operand> arguments)
    {
        var list = arguments[0];
        var end = arguments.Length == 3 ? arguments[2] : Operand.Integer(list.Count);
        var isInside = list.Kind == OperandKind.List && arguments[1].Kind == OperandKind.Integer && end.Kind == OperandKind.Integer
            && arguments[1].Number >= 0 && arguments[1].Number <= list.Count && end.Number >= 0 && end.Number <= list.Count;
        return isInside
            ? Slice(list, arguments[1], Operand.Integer(end.Number - arguments[1].Number))
            : Operand.Fault("The list has no such part.");
    }

    private static Operand Sort(ReadOnlySpan<Operand> arguments, bool descending)
    {
        if (arguments[0].Kind != OperandKind.List)
        {
            return NotAList();
        }

        var name = arguments.Length == 2 ? arguments[1].Text : "";
        var utf8Name = Encoding.UTF8.GetBytes(name);
        var keyed = arguments[0].Items().Select(item => (Item: item, Key: name.Length > 0 ? item.Property(name, utf8Name) : item));
        var order = Comparer<Operand>.Create(static (left, right) => left.IsNumber && right.IsNumber
            ? left.Number.CompareTo(right.Number)
            : string.CompareOrdinal(left.ToText(), right.ToText()));
        var sorted = descending ? keyed.OrderByDescending(pair => pair.Key, order) : keyed.OrderBy(pair => pair.Key, order);
        return Operand.From([.. sorted.Select(pair => pair.Item)]);
    }

    private static Operand IndicesAndValues(ReadOnlySpan<Operand> arguments)
    {
        var pairs = arguments[0].Kind switch
        {
            OperandKind.List => arguments[0].Items().Select((item, index) => (Index: Operand.Integer(index), Value: item)),
            OperandKind.Map => arguments[0].Properties().Select(property => (Index: Operand.From(property.Key), property.Value)),
            _ => null,
        };
        return pairs is null
            ? NotAList()
            : Operand.From([.. pairs.Select(pair => Operand.From([KeyValuePair.Create("index", pair.Index), KeyValuePair.Create("value", pair.Value)]))]);
    }
}
