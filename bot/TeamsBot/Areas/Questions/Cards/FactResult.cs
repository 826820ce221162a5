using Partnership.Questions;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>One result of a search, in plain text.</summary>
/// <param name="Subtitle">What sort of fact it is and for which period; may be empty.</param>
internal sealed record FactResult(string Title, string Subtitle, string Text, IReadOnlyList<Citation> Sources)
{
    public static FactResult Of(FactHit hit) =>
        new(hit.Title, hit.Period is null ? hit.Kind : $"{hit.Kind}, {hit.Period}", hit.Text, [hit.Source]);

    /// <summary>An answer, under the question so that it makes sense where nobody has asked it.</summary>
    public static FactResult Of(string question, Answer answer) => new(question, "", answer.Text, answer.Citations);
}
