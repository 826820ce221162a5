using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions.SecondCounty;

/// <summary>A county that brings nothing but a folder of facts is answered for like the first, and knows nothing of it.</summary>
public sealed class SecondCountyTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "facts", "smallshire");
    private static readonly QuestionAnswerer Smallshire = new(FactBookLoader.Load(Folder));
    private static readonly IReadOnlyList<QuestionCase> Cases = QuestionCase.Read("questions-second-county");

    public static TheoryData<string> Questions() => [.. Cases.Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_answered_from_the_folder_alone(string id)
    {
        var question = Cases.Single(c => string.Equals(c.Id, id, StringComparison.Ordinal));

        var answer = Answers.From(Smallshire, question.Turns);

        QuestionTableTests.FaultsOf(question, answer).ShouldBeEmpty($"{question}: {answer.Text}");
    }

    [Fact]
    public void No_answer_speaks_of_the_first_county()
    {
        var names = FirstCountyNames().Select(Regex.Escape).ToArray();
        var spoken = new Regex($@"\b({string.Join('|', names)})\b", RegexOptions.None, TimeSpan.FromSeconds(5));

        var leaks = Cases.Select(static c => Answers.From(Smallshire, c.Turns)).SelectMany(static a => a.NextQuestions.Append(WithoutQuotes(Answers.Read(a)))).Where(text => spoken.IsMatch(text));

        names.ShouldContain("Cherwell", StringComparer.Ordinal);
        leaks.ShouldBeEmpty();
    }

    /// <summary>A refusal repeats the words that it does not know.</summary>
    private static string WithoutQuotes(string text) => Regex.Replace(text, "\"[^\"]*\"", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(5));

    [Fact]
    public void Every_next_question_can_be_asked()
    {
        var offered = Cases.SelectMany(static c => Answers.From(Smallshire, c.Turns).NextQuestions).Distinct(StringComparer.Ordinal);

        var unanswered = offered.Where(static q => Answers.From(Smallshire, q).Kind != AnswerKind.Answered);

        unanswered.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("grants.json", "grants")]
    [InlineData("areas-of-work.json", "areasOfWork")]
    [InlineData("statements-all.json", "statements")]
    [InlineData("statements-more.json", "statements")]
    public void A_county_without_some_sort_of_fact_is_answered_for_all_the_same(string file, string list)
    {
        using var county = new SmallshireCopy();
        county.Write(file, $$"""{ "{{list}}": [] }""");
        var answerer = new QuestionAnswerer(FactBookLoader.Load(county.Folder));

        var answers = Cases.Select(c => Answers.From(answerer, c.Turns)).ToList();

        answers.ShouldAllBe(static a => a.Text.Length > 0 && (a.Kind != AnswerKind.Answered || a.Citations.Count > 0));
        answers.ShouldContain(static a => a.Kind == AnswerKind.NotFound);
    }

    /// <summary>What is compiled in is English, not geography: a name of the first county in the program would be known in every other.</summary>
    [Fact]
    public void No_name_of_the_first_county_is_written_into_the_program()
    {
        var names = FirstCountyNames().ToArray();
        var literals = LiteralsOf(typeof(QuestionAnswerer).Assembly.Location);

        var found = literals.Where(text => names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)));

        literals.Count.ShouldBeGreaterThan(500);
        found.ShouldBeEmpty();
    }

    private static List<string> LiteralsOf(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var literals = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            literals.Add(metadata.GetUserString(handle));
        }

        return literals;
    }

    /// <summary>Its districts, towns and people.</summary>
    private static IEnumerable<string> FirstCountyNames() => Oxfordshire.Facts.Bodies.SelectMany(static b => b.Area is { } area ? b.Places.Append(area) : b.Places)
        .Concat(Oxfordshire.Facts.Statements.Select(static s => s.Person).OfType<string>()).Distinct(StringComparer.Ordinal);
}
