using Partnership.Questions;
using TeamsBot.Facts;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>Outlines of questions, as the county's own facts make them.</summary>
internal static class Outlines
{
    private static readonly Lazy<QuestionAnswerer> Answerer = new(() => Knowledge.Load("facts/oxfordshire").Answerer);

    public static QuestionOutline Of(string question) => Answerer.Value.Outline(question);

    /// <summary>Questions of which enough is kept to tell them apart.</summary>
    public static IReadOnlyList<string> Different { get; } =
        [.. from verb in (string[])["leads", "funds", "reports", "reviews", "plans"] from topic in (string[])["burglary", "domestic abuse", "hate crime", "noise", "graffiti", "fraud", "robbery", "alcohol", "cybercrime"] select $"who {verb} {topic}"];
}
