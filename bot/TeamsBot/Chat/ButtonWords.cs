using System.Collections.Frozen;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Partnership.Texts;

namespace TeamsBot.Chat;

/// <summary>Finds the button of a card that typed words name: by what stands on it, or as people say what it does.</summary>
internal static class ButtonWords
{
    private const int MaximumLength = 80;

    private static readonly FrozenSet<string> Passing = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "i", "it", "this", "that", "my", "to", "me", "us", "please", "can", "could", "you", "want", "would", "like", "show", "press", "button", "thanks", "and", "ok", "okay"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Doing = FrozenSet.ToFrozenSet(["open", "edit", "change", "fill", "in", "go", "do", "correct", "number", "no"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(["yes", "yes please", "yep", "yeah", "do it", "go ahead", "confirm"], StringComparer.OrdinalIgnoreCase);

    public static bool MayName(string text) => text.Length is > 0 and <= MaximumLength && !text.Contains('?', StringComparison.Ordinal);

    /// <param name="json">The card.</param>
    /// <param name="isLast">Whether nothing was said after it, so that "yes" answers its question.</param>
    /// <param name="ways">How people say what the buttons of each area do.</param>
    /// <returns>Several where the words leave open which.</returns>
    public static IReadOnlyList<ShownButton> Find(string json, string text, bool isLast, IReadOnlyList<ButtonWay> ways)
    {
        var words = QuestionShape.WordsOf(text);
        var elements = JObject.Parse(json).DescendantsAndSelf().OfType<JObject>().ToList();
        var hasInputs = elements.Exists(static element => ((string?)(element["type"] as JValue))?.StartsWith("Input.", StringComparison.Ordinal) is true);
        var buttons = elements.Select(element => Read(element, hasInputs)).OfType<ShownButton>().ToList();

        // What asks whether it is meant takes a yes, or a press: the words that led to it, said again, are no answer.
        var named = buttons.Where(button => !Asks(button) && IsNamed(button, words)).ToList();
        if (named.Count == 0 && isLast && Yes.Contains(text.Trim(' ', '.', '!')))
        {
            named = [.. buttons.Where(Asks)];
        }

        if (named.Count == 0)
        {
            // The card that shows a return has the button that opens the card on which it is sent back: the nearest that there is.
            var verbs = ways.Where(way => way.Shape.Fits(words)).SelectMany(static way => way.Verbs);
            named = verbs.Select(verb => buttons.FindAll(button => !Asks(button) && string.Equals(button.Verb, verb, StringComparison.Ordinal))).FirstOrDefault(static found => found.Count > 0) ?? [];
        }

        // One thing to do may have two buttons on a card.
        return [.. named.DistinctBy(static button => button.Data.ToString(Formatting.None), StringComparer.Ordinal)];
    }

    private static bool Asks(ShownButton button) => button.Data["confirm"] is JValue { Value: true };

    /// <summary>What is numbered goes by its number, whatever one says of doing with it: "Edit line 2", "open line 2".</summary>
    private static bool IsNamed(ShownButton button, IReadOnlyList<string> words)
    {
        var isNumbered = button.Title.AsSpan().ContainsAnyInRange('0', '9');
        return Telling(QuestionShape.WordsOf(button.Title), isNumbered) is { Count: > 0 } title && title.SequenceEqual(Telling(words, isNumbered), StringComparer.Ordinal);
    }

    private static List<string> Telling(IReadOnlyList<string> words, bool isNumbered) => [.. words.Where(word => !Passing.Contains(word) && !(isNumbered && Doing.Contains(word)))];

    private static ShownButton? Read(JObject element, bool hasInputs) =>
        (string?)(element["type"] as JValue) is "Action.Execute" && element["data"] is JObject data && (string?)(data["verb"] as JValue) is { } verb && (string?)(element["title"] as JValue) is { } title
            ? new ShownButton(title, verb, data, Sends: hasInputs && (string?)(element["associatedInputs"] as JValue) is not "none")
            : null;
}
