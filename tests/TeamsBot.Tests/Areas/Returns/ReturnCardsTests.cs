using System.Text;
using System.Text.Json.Nodes;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.ReturnCases;

namespace TeamsBot.Tests.Areas.Returns;

public sealed class ReturnCardsTests
{
    private const int MostBytes = 28_000;

    private static readonly ReturnCards _cards = new(new CardTemplates(Path.Combine(AppContext.BaseDirectory, "cards")));

    [Theory]
    [InlineData('a')]
    [InlineData('*')]
    [InlineData('\\')]
    [InlineData('"')]
    [InlineData('£')]
    [InlineData('漢')]
    public void Twenty_lines_of_the_longest_text_stay_under_28_KB(char filling)
    {
        foreach (var kind in Enum.GetValues<ReturnKind>())
        {
            var view = View(Largest(kind, filling), AsContact) with { Before = Largest(kind, 'b') };
            var submitted = View(view.Return with { State = ReturnState.Submitted, Contact = new Signature(Contact, view.Return.Changed) }, AsCommander);
            var reviewed = View(submitted.Return with { State = ReturnState.Countersigned, Commander = new Signature(Commander, view.Return.Changed) }, AsSecretariat) with { Before = view.Before };

            Size(_cards.Overview(view)).ShouldBeLessThan(MostBytes);
            Size(_cards.Overview(view, page: 2)).ShouldBeLessThan(MostBytes);
            Size(_cards.Line(LineForm.Of(view, view.Return.Lines[19]))).ShouldBeLessThan(MostBytes);
            Size(_cards.Preview(view)).ShouldBeLessThan(MostBytes);
            Size(_cards.Countersign(new SignForm(submitted, "", new string(filling, 500), NameFault: null, []))).ShouldBeLessThan(MostBytes);
            Size(_cards.Review(reviewed)).ShouldBeLessThan(MostBytes);
            Size(_cards.Changes(new ChangesForm(reviewed, [], []))).ShouldBeLessThan(MostBytes);
            Size(_cards.Sign(new SignForm(view, new string(filling, 100), new string(filling, 500), NameFault: null, []))).ShouldBeLessThan(MostBytes);
        }
    }

    [Fact]
    public void The_comments_on_twenty_lines_come_back_whole_and_under_28_KB()
    {
        var view = View(Largest(ReturnKind.MidYear, 'a') with { State = ReturnState.Countersigned }, AsSecretariat);
        var typed = view.Return.Lines.Select(line => new CommentInput(line.Id, new string('c', 500))).ToList();

        var card = _cards.Changes(new ChangesForm(view, typed, []));

        Size(card).ShouldBeLessThan(MostBytes);
        CardParts.Inputs(Parse(card)).Count(input => ((string)input["value"]!).Length == 500).ShouldBe(20);
    }

    [Fact]
    public void The_pages_of_a_preview_hold_every_word()
    {
        var view = View(Largest(ReturnKind.EndYear, 'a'), AsContact);

        var rows = Enumerable.Range(1, 20).Select(page => PreviewComposer.Compose(view, page)).DistinctBy(card => card.More, StringComparer.Ordinal).SelectMany(card => card.Lines).ToList();

        rows.Count.ShouldBe(20);
        rows.ShouldAllBe(row => row.Text.Length == 1500);
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last() =>
        _cards.Preview(View(MidYear, AsContact), page: 99).ShouldBe(_cards.Preview(View(MidYear, AsContact)));

    [Fact]
    public void A_saved_line_is_on_the_page_that_comes_back()
    {
        var view = View(Largest(ReturnKind.SpendingPlan, 'a'), AsContact);

        CardParts.Titles(Parse(_cards.OverviewAt(view, new LineId(14)))).ShouldContain(title => title == "Edit line 14");
    }

    [Fact]
    public void Text_from_people_is_neither_mark_up_nor_template()
    {
        var line = MidYearLines[0] with { Text = """${speak} "}],"x":[{" *bold* [link](https://example.test)""" };

        var card = Parse(_cards.Overview(View(MidYear with { Lines = [line] }, AsContact)));

        CardParts.Texts(card).ShouldContain(text => text == """${speak} "}\],"x":\[{" \*bold\* \[link\](https://example.test)""");
    }

    [Fact]
    public void What_was_typed_stands_in_the_input_as_it_was_typed()
    {
        var line = MidYearLines[0] with { Text = """${speak} *bold* "quoted" """ };

        var card = Parse(_cards.Line(LineForm.Of(View(MidYear with { Lines = [line] }, AsContact), line)));

        CardParts.Inputs(card).Select(input => (string?)input["value"]).ShouldContain(value => value == line.Text);
    }

    [Fact]
    public void A_writing_button_carries_revision_and_nonce()
    {
        var save = CardParts.Buttons(Parse(_cards.Line(LineForm.Of(View(MidYear, AsContact), MidYearLines[1]))))[0]["data"]!;

        ((string)save["verb"]!).ShouldBe(ReturnVerbs.SaveLine);
        ((string)save["period"]!).ShouldBe("2017-18");
        ((string)save["area"]!).ShouldBe("cherwell");
        ((string)save["kind"]!).ShouldBe("mid");
        ((int)save["revision"]!).ShouldBe(7);
        ((int)save["line"]!).ShouldBe(2);
        ((string)save["nonce"]!).ShouldBe(Nonce.ToString("N"));
    }

    [Fact]
    public void Only_the_contact_of_a_draft_can_edit_its_lines()
    {
        EditButtons(MidYear, AsContact).ShouldNotBeEmpty();

        EditButtons(MidYear, AsSecretariat).ShouldBeEmpty();
        EditButtons(MidYear, AsCommander).ShouldBeEmpty();
        EditButtons(Submitted, AsContact).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("empty-plan", "Add a line")]
    [InlineData("started", "Fill in line 1")]
    [InlineData("draft", "Sign and send")]
    [InlineData("faults", "Fill in line 3")]
    public void The_next_step_comes_first_among_the_buttons_below(string sample, string next)
    {
        var rows = JsonNode.Parse(ReturnCardSamples.All[$"returns/overview.{sample}"])!["rows"]!;

        ((string)rows[0]!["buttons"]![0]!["title"]!).ShouldBe(next);
        ((string)rows[0]!["buttons"]![0]!["style"]!).ShouldBe("positive");
    }

    public static TheoryData<string, string> NextSteps => new()
    {
        { "half-planned contact", "£27,042 of the grant is not planned yet. Add a line for it, or say why when you sign." },
        { "over-planned contact", "The lines come to £1,458 more than the grant. Lower a cost, then sign and send." },
        { "planned contact", "All lines are filled in. Look them over, then sign and send." },
        { "planned commander", "I ask you for your signature once it is sent." },
        { "planned secretariat", "It comes to you once it is signed and countersigned." },
        { "submitted contact", "until then you can take it back." },
        { "submitted commander", "Countersign it, or send it back and say why." },
        { "submitted secretariat", "then it comes to you." },
        { "countersigned contact", "The secretariat accepts it or asks for changes." },
        { "countersigned secretariat", "Accept it, or ask for changes." },
        { "accepted contact", "The mid-year return can be started; it is due on 31 October 2017." },
        { "accepted commander", "Nothing more to do." },
    };

    [Theory]
    [MemberData(nameof(NextSteps))]
    public void The_next_step_is_said_by_state_and_role(string who, string step)
    {
        var (state, role) = (who.Split(' ')[0], who.Split(' ')[1]);
        var draft = Plan with { State = ReturnState.Draft, Contact = null, Commander = null, Acceptance = null, LastAccepted = null };
        var shown = state switch
        {
            "half-planned" => draft with { Lines = [PlanLines[0]] },
            "over-planned" => draft with { Lines = [PlanLines[0] with { Cost = Money.FromPounds(60_000) }] },
            "planned" => draft,
            "submitted" => Plan with { State = ReturnState.Submitted, Commander = null, Acceptance = null },
            "countersigned" => Plan with { State = ReturnState.Countersigned, Acceptance = null },
            _ => Plan,
        };

        var texts = CardParts.Texts(Parse(_cards.Overview(View(shown, role switch { "contact" => AsContact, "commander" => AsCommander, _ => AsSecretariat })))).ToList();

        texts.ShouldContain(text => text.EndsWith(step, StringComparison.Ordinal));
        texts.Count(text => text.Contains("sign and send", StringComparison.Ordinal)).ShouldBe(step.Contains("sign and send", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public void A_change_that_was_asked_for_is_shown_with_the_old_value_and_the_new() =>
        CardParts.Texts(Parse(_cards.Overview(View(ChangesRequested, AsContact) with { Before = Countersigned })))
            .ShouldContain(text => text == "Cost: was £6,120.75, now £6,210.75");

    private static IEnumerable<string> EditButtons(Return shown, Viewer viewer) =>
        CardParts.Titles(Parse(_cards.Overview(View(shown, viewer)))).Where(title => title.StartsWith("Edit", StringComparison.Ordinal));

    private static JsonNode Parse(CardMessage card) => JsonNode.Parse(card.Json)!;

    private static int Size(CardMessage card) => Encoding.UTF8.GetByteCount(card.Json);
}
