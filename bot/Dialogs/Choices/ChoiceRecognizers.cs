#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out which of several choices an answer means.</summary>
public class ChoiceRecognizers
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = default) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>Looks for the words of the choices, then for their numbers.</summary>
    /// <returns>The choices meant, the best match first.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = default)
    {
        options ??= new FindChoicesOptions();
        var words = Words.Of(utterance);
        var found = ByWords(utterance, words, list ?? [], options);
        return found.Count > 0 ? found : ByNumber(utterance, words, list ?? [], options);
    }

    private static List<ModelResult<FoundChoice>> ByWords(string utterance, List<Words.Word> words, IList<Choice> list, FindChoicesOptions options)
    {
        var matches =
            from choice in list.Select((choice, index) => (choice, index))
            from synonym in SynonymsOf(choice.choice, options)
            let match = Words.Find(words, Words.Of(synonym), options.MaxTokenDistance ?? 2)
            where match is not null
            orderby match.Score descending, synonym.Length descending
            group (choice.choice, choice.index, synonym, match) by choice.index into best
            select best.First();
        return [.. matches.OrderByDescending(best => best.match.Score).Select(best => Result(utterance, best.match, best.choice, best.index, best.synonym))];
    }

    private static List<ModelResult<FoundChoice>> ByNumber(string utterance, List<Words.Word> words, IList<Choice> list, FindChoicesOptions options)
    {
        List<ModelResult<FoundChoice>> found = [];
        for (var i = 0; i < words.Count; i++)
        {
            var position = PositionOf(words[i].Text, options);
            if (position >= 0 && position < list.Count && !found.Exists(result => result.Resolution.Index == position))
            {
                found.Add(Result(utterance, new Words.Match(i, i, words[i].Start, words[i].End, 1), list[position], position, words[i].Text));
            }
        }

        return found;
    }

    private static int PositionOf(string word, FindChoicesOptions options)
    {
        if (options.RecognizeNumbers && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number - 1;
        }

        if (options.RecognizeNumbers && Array.IndexOf(Numbers, word) is >= 0 and var named)
        {
            return named;
        }

        var isOrdinal = options.RecognizeOrdinals && word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th";
        if (isOrdinal && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            return ordinal - 1;
        }

        return options.RecognizeOrdinals ? Array.IndexOf(Ordinals, word) : -1;
    }

    private static IEnumerable<string> SynonymsOf(Choice choice, FindChoicesOptions options)
    {
        IEnumerable<string> all =
        [
            options.NoValue ? null : choice.Value,
            options.NoAction ? null : choice.Action?.Title,
            .. choice.Synonyms ?? [],
        ];
        return all.Where(synonym => !string.IsNullOrWhiteSpace(synonym));
    }

    private static ModelResult<FoundChoice> Result(string utterance, Words.Match match, Choice choice, int index, string synonym) => new()
    {
        Text = utterance[match.Start..(match.End + 1)],
        Start = match.Start,
        End = match.End,
        TypeName = "choice",
        Resolution = new FoundChoice { Value = choice.Value, Index = index, Score = match.Score, Synonym = synonym },
    };
}
