using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions on texts. A missing text counts as the empty one.</summary>
internal static class TextFunctions
{
    public static IEnumerable<Function> All() =>
    [
        new("concat", 1, int.MaxValue, Concat),
        new("&", 2, 2, Concat),
        new("length", 1, 1, arguments => OnTexts(arguments, static texts => Operand.Integer(texts[0].Length))),
        new("toUpper", 1, 2, arguments => InLocale(arguments, static (text, culture) => culture.TextInfo.ToUpper(text))),
        new("toLower", 1, 2, arguments => InLocale(arguments, static (text, culture) => culture.TextInfo.ToLower(text))),
        new("titleCase", 1, 2, arguments => InLocale(arguments, static (text, culture) => culture.TextInfo.ToTitleCase(culture.TextInfo.ToLower(text)))),
        new("sentenceCase", 1, 2, arguments => InLocale(arguments, SentenceCase)),
        new("trim", 1, 1, arguments => OnTexts(arguments, static texts => Operand.From(texts[0].Trim()))),
        new("startsWith", 2, 2, arguments => OnTexts(arguments, static texts => Operand.From(texts[0].StartsWith(texts[1], StringComparison.Ordinal)))),
        new("endsWith", 2, 2, arguments => OnTexts(arguments, static texts => Operand.From(texts[0].EndsWith(texts[1], StringComparison.Ordinal)))),
        new("replace", 3, 3, arguments => Replace(arguments, StringComparison.Ordinal)),
        new("replaceIgnoreCase", 3, 3, arguments => Replace(arguments, StringComparison.OrdinalIgnoreCase)),
        new("split", 1, 2, arguments => OnTexts(arguments, Split)),
        new("substring", 2, 3, Substring),
        new("countWord", 1, 1, arguments => OnTexts(arguments, static texts => Operand.Integer(CountWords(texts[0])))),
        new("addOrdinal", 1, 1, AddOrdinal),
        new("uriComponent", 1, 1, arguments => OnTexts(arguments, static texts => Operand.From(Uri.EscapeDataString(texts[0])))),
    ];

    private static Operand OnTexts(ReadOnlySpan<Operand> arguments, Func<string[], Operand> calculate)
    {
        var texts = new string[arguments.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (arguments[i].Kind != OperandKind.Text && !arguments[i].IsMissing)
            {
                return Operand.Fault($"A text is needed where there is something of the kind {arguments[i].Kind}.");
            }

            texts[i] = arguments[i].Text;
        }

        return calculate(texts);
    }

    private static Operand InLocale(ReadOnlySpan<Operand> arguments, Func<string, CultureInfo, string> change) =>
        Locale.TryFind(arguments, 1, out var culture)
            ? OnTexts(arguments[..1], texts => Operand.From(change(texts[0], culture)))
            : Operand.Fault("There is no such locale.");

    /// <summary>Joins texts and values; two lists in a row become one list.</summary>
    private static Operand Concat(ReadOnlySpan<Operand> arguments)
    {
        var joined = arguments[0];
        for (var i = 1; i < arguments.Length; i++)
        {
            var next = arguments[i];
            joined = (joined.Kind, next.Kind) switch
            {
                (OperandKind.List, OperandKind.List) => Operand.From([.. joined.Items(), .. next.Items()]),
                (OperandKind.List, _) when next.IsMissing => joined,
                (_, OperandKind.List) when joined.IsMissing => next,
                _ when joined.IsMissing && next.IsMissing => Operand.Undefined,
                _ => Operand.From(joined.ToText() + next.ToText()),
            };
        }

        return arguments.Length == 1 && joined.Kind != OperandKind.List ? Operand.From(joined.ToText()) : joined;
    }

    private static string SentenceCase(string text, CultureInfo culture) => text.Length == 0
        ? text
        : culture.TextInfo.ToUpper(text[0]) + culture.TextInfo.ToLower(text[1..]);

    private static Operand Replace(ReadOnlySpan<Operand> arguments, StringComparison comparison) => OnTexts(arguments, texts => texts[1].Length == 0
        ? Operand.Fault("There is nothing to replace in an empty text.")
        : Operand.From(texts[0].Replace(texts[1], texts[2], comparison)));

    private static Operand Split(string[] texts)
    {
        var separator = texts.Length == 2 ? texts[1] : "";
        var parts = separator.Length == 0 ? texts[0].Select(character => character.ToString()) : texts[0].Split(separator);
        return Operand.From([.. parts.Select(Operand.From)]);
    }

    private static Operand Substring(ReadOnlySpan<Operand> arguments)
    {
        if (arguments[0].Kind != OperandKind.Text)
        {
            return arguments[0].IsMissing ? Operand.From("") : Operand.Fault("Only a text has a part that is a text.");
        }

        var text = arguments[0].Text;
        var start = arguments[1];
        var length = arguments.Length == 3 ? arguments[2] : Operand.Integer(text.Length - start.Number);
        var isInside = start.Kind == OperandKind.Integer && length.Kind == OperandKind.Integer
            && start.Number >= 0 && length.Number >= 0 && start.Number + length.Number <= text.Length;
        return isInside ? Operand.From(text.Substring((int)start.Number, (int)length.Number)) : Operand.Fault("The text has no such part.");
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Operand AddOrdinal(ReadOnlySpan<Operand> arguments)
    {
        if (arguments[0] is not { IsNumber: true, Number: var number } || !double.IsInteger(number))
        {
            return Operand.Fault("Only a whole number has an ordinal.");
        }

        var ending = number <= 0 ? "" : ((int)(number % 100), (int)(number % 10)) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return Operand.From(arguments[0].ToText() + ending);
    }
}
