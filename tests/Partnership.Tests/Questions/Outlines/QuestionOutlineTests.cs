using System.Text.Json;
using System.Text.RegularExpressions;
using Partnership.Questions;
using Partnership.Questions.Vocabulary;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions.Outlines;

/// <summary>What is kept of a question: nothing that could name a person or an address, and enough to see what was asked for.</summary>
public sealed class QuestionOutlineTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly PersonalCase[] Cases =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "outlines", "personal.jsonl"))
            .Where(static line => line.Length > 0)
            .Select(static line => JsonSerializer.Deserialize<PersonalCase>(line, Options)!),
    ];

    public static TheoryData<string, string[]> Personal { get; } = new(Cases.Select(static one => (one.Says, one.Mustnot)));

    [Theory]
    [MemberData(nameof(Personal))]
    public void Nothing_is_kept_that_names_a_person_or_an_address(string says, string[] mustnot)
    {
        var kept = Keep(says);

        mustnot.ShouldAllBe(name => !Regex.IsMatch(kept, $@"(?<![\p{{L}}\d]){Regex.Escape(name)}(?![\p{{L}}\d])", RegexOptions.IgnoreCase, Timeout.InfiniteTimeSpan), kept);
    }

    [Theory]
    [InlineData("Who runs the Thames ferry?", "who runs the […]")]
    [InlineData("who  RUNS the\tthames ferry ?!", "who runs the […]")]
    [InlineData("How much did Cherwell CSP spend on domestic abuse in 2014-15 and 2016?", "how much did cherwell csp spend on domestic abuse in 2014-15 and 2016")]
    [InlineData("who is the lead for hate crime; and for burglary?", "who is the lead for hate crime; and for burglary")]
    [InlineData("what's Thames Valley Police's plan", "what thames valley police plan")]
    public void What_was_asked_for_is_kept_by_kind_and_known_names(string question, string kept) => Keep(question).ShouldBe(kept);

    [Theory]
    [InlineData("My daughter Sarah Jones was assaulted at 12 High Street, Oxford", "[…]")]
    [InlineData("why did Sergeant Hope ignore domestic abuse of my sister Grace in Mill Lane", "why […]; domestic abuse")]
    [InlineData("was anybody in Cherwell at the meeting when she called in 2019", "when […]; cherwell")]
    [InlineData("", "")]
    [InlineData("?! 👍", "")]
    [InlineData("漢字", "[…]")]
    public void Where_too_little_is_left_the_kind_of_question_is(string question, string kept) => Keep(question).ShouldBe(kept);

    [Theory]
    [InlineData("who leads crime at 12 Oxford Road")]
    [InlineData("who leads crime for Sarah Oxford")]
    [InlineData("who leads crime for Oxford, Sarah")]
    [InlineData("who leads crime, Mr. Oxford")]
    public void A_known_name_of_one_word_beside_an_unknown_one_may_be_a_persons_and_goes(string question) => Keep(question).ShouldNotContain("oxford");

    [Theory]
    [InlineData("what is the plan for 07700 900 123")]
    [InlineData("what is the plan for 01865-2014")]
    [InlineData("what is the plan of 12/03/1987")]
    [InlineData("what is the plan for crime number 43170012345")]
    [InlineData("what is the plan for ٠١٨٦٥١٢٣٤٥٦")]
    [InlineData("who got £58,542 of the budget")]
    public void Numbers_other_than_years_go(string question) => Keep(question).Any(char.IsDigit).ShouldBeFalse();

    [Theory]
    [InlineData("can i write to police.lead@council.example about the report")]
    [InlineData("is the report at https://police.example/lead")]
    [InlineData("is the report at www.police.example")]
    public void An_address_of_mail_or_of_a_page_goes_whole(string question) => Keep(question).ShouldNotContain("police");

    [Fact]
    public void An_outline_read_again_stays_as_it_is()
    {
        var questions = QuestionCase.All.SelectMany(static one => one.Turns).Concat(Cases.Select(static one => one.Says)).ToList();

        questions.Select(Keep).ShouldBe(questions.Select(Keep).Select(Keep));
    }

    [Fact]
    public void A_long_question_is_kept_in_part()
    {
        var kept = Keep(string.Concat(Enumerable.Repeat("who leads crime and ", 5_000)));

        kept.Length.ShouldBeLessThan(300);
        kept.ShouldStartWith("who leads crime and who");
    }

    [Fact]
    public void The_closed_list_holds_no_word_that_people_and_streets_are_called_by()
    {
        string[] names =
        [
            "grace", "rose", "hope", "faith", "joy", "will", "may", "april", "june", "august", "mark", "grant", "bill", "sue", "pat", "rob", "frank", "jack", "dean", "guy", "art", "lee", "ray",
            "smith", "page", "price", "law", "long", "short", "young", "king", "black", "brown", "green", "white", "grey", "rich", "small", "ward", "bishop", "cook", "baker", "wells", "west", "north", "day",
            "street", "road", "lane", "close", "court", "hill", "way", "drive", "avenue", "crescent", "place", "square", "row", "view", "rise", "gate", "end", "house", "flat", "park", "field", "fields", "church", "mill", "high",
        ];

        DataFile.Words("nameless.txt", "grammar").Concat(DataFile.Words("nameless.txt", "work")).Intersect(names, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static string Keep(string question) => Answers.Answerer.Outline(question).ToString();

    private sealed record PersonalCase(string Says, string[] Mustnot, string[]? May);
}
